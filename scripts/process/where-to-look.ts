import type { DEMO } from '#content/demo';

/** Who can sign in: the people of the demonstration, or anyone where the content has none. */
function whoSignsIn(demo: typeof DEMO): string {
  if (!demo)
    return 'your own address. To become admin, here in a second shell:\n    npm run admin -- grant YOUR-ADDRESS admin';
  const people = [...demo.supporters.slice(0, 1).map((each) => ({ ...each, roles: ['supporter'] })), ...demo.staff];
  const lines = people.map(({ email, roles }) => `    ${roles.join(' and ').padEnd(22)}${email}`);
  return ['one of these addresses:', ...lines].join('\n');
}

/** What `npm run up` says once the site runs. `took`: how long it took, in words. `folder`: of the data. */
export function whereToLook(
  site: Readonly<{ origin: string; took: string; smtpUrl: string | undefined; folder: string; demo: typeof DEMO }>,
): string {
  const { origin, took, smtpUrl, folder, demo } = site;
  return `
Pledgebook runs at ${origin} (ready in ${took})

  Sign in at ${origin}/sign-in with ${whoSignsIn(demo)}
  The email with the link then ${smtpUrl ? 'goes to the mail server of SMTP_URL' : `lies in ${origin}/demo/mailbox`}

  The console for staff is ${origin}/admin
  Data is kept in ${folder}. Ctrl-C stops everything.
`;
}
