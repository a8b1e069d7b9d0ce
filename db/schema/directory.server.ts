import { boolean, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';

/**
 * The directory of municipalities. It stands outside row security on purpose: it is read before the
 * municipality of a request is known (sign-in, the public registry) and holds nothing but public facts.
 */
export const municipalities = pgTable('municipalities', {
  id: uuid('id').primaryKey(),
  /** 全国地方公共団体コード, six digits with check digit. */
  code: text('code').notNull().unique(),
  name: text('name').notNull(),
  prefecture: text('prefecture').notNull().default(''),
  isDemo: boolean('is_demo').notNull().default(false),
  createdAt: timestamp('created_at', { withTimezone: true }).notNull().defaultNow(),
});
