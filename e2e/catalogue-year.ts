import { inDatabase } from './database.ts';

/** Adds a draft with two levels and two benefits, unless the year is there, and says whether it did. No other year has its slugs, so publishing it changes no places of others. */
export async function addDraft(year: number): Promise<boolean> {
  const levels = await inDatabase(
    `WITH added AS (
       INSERT INTO catalogue_year (year, currency, source) VALUES ($1, 'USD', 'test') ON CONFLICT DO NOTHING RETURNING id),
     levels AS (
       INSERT INTO tier (catalogue_id, slug, name, position, price, capacity, logo_width)
       SELECT added.id, 'e2e-' || lower(name), name, position, price, capacity, 200 FROM added,
         (VALUES ('Gold', 0, 5000000::bigint, 12), ('Silver', 1, 1000000, NULL)) level (name, position, price, capacity)
       RETURNING id),
     benefits AS (
       INSERT INTO benefit (catalogue_id, slug, name, description, group_name, position, capacity)
       SELECT added.id, 'e2e-' || lower(name), name, name || ', in words.', 'Conference', position, capacity FROM added,
         (VALUES ('Keynote', 0, 2), ('Passes', 1, NULL)) benefit (name, position, capacity)
       RETURNING id)
     INSERT INTO tier_benefit (tier_id, benefit_id) SELECT levels.id, benefits.id FROM levels, benefits RETURNING tier_id`,
    [year],
  );
  return levels.length > 0;
}

/** A draft of a year that no other test has. */
export async function newDraft(): Promise<number> {
  const year = 3_000 + Math.floor(Math.random() * 6_900);
  return (await addDraft(year)) ? year : newDraft();
}
