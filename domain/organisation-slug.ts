/** Whether a text can be the name of an organisation in addresses. Any other text is not looked up: a database cannot hold all that an address can. */
export function isOrganisationSlug(text: string): boolean {
  return /^[a-z0-9-]{1,80}$/.test(text);
}
