export const FOUNDATION_PLACES = [{ key: 'foundation', href: 'https://fixture.example/', lang: 'en' }] as const;

export const SECURITY_CONTACTS: readonly string[] = ['mailto:security@fixture.example'];

export const CONTACT = {
  name: 'The fixture foundation',
  email: 'help@fixture.example',
  address: '1 Fixture Street, 00000 Fixture',
} as const;
