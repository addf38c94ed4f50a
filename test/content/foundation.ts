export const FOUNDATION_PLACES = [{ key: 'foundation', href: 'https://fixture.example/', lang: 'en' }] as const;

export const SECURITY_CONTACTS: readonly string[] = ['mailto:security@fixture.example'];

export const CONTACT_EMAIL = 'help@fixture.example';
