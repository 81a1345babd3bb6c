import { sql } from 'drizzle-orm';
import { boolean, check, date, foreignKey, integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { isMonth, isWord, municipalityId } from './columns.ts';

/** A municipality: one tenant of the installation. Public data: its name, theme and languages are shown before anybody signs in. */
export const municipality = pgTable('municipality', {
  id: uuid('id').primaryKey(),
  slug: text('slug').notNull().unique(),
  name: text('name').notNull(),
  /** Host name that fixes this municipality; `null` where `/` asks. */
  hostName: text('host_name').unique(),
  /** Name of a token file in `app/ui/themes`. */
  theme: text('theme').notNull(),
  languages: text('languages').array().notNull(),
  /** Phone, opening hours, address and e-mail, shown at the same place on every page. */
  contact: jsonb('contact').$type<MunicipalityContact>().notNull(),
});

export interface MunicipalityContact {
  phone: string;
  /** Opening hours by language. */
  hours: Record<string, string>;
  address: string;
  email: string;
}

/** What a municipality decides about income reports, dated: the row whose `validFrom` is the last one on or before the month counts. */
export const municipalityProfile = pgTable(
  'municipality_profile',
  {
    municipalityId: municipalityId(),
    validFrom: date('valid_from', { mode: 'string' }).notNull(),
    /** When income is settled (verrekening), rules.md 1.6. */
    settlementMethod: text('settlement_method').$type<'SAME_MONTH' | 'NEXT_MONTH' | 'ESTIMATE'>().notNull(),
    /** Day of the following month on which the report should be in. */
    reportDueDay: integer('report_due_day').notNull(),
    /** Day of the following month on which the benefit is paid. */
    paymentDay: integer('payment_day').notNull(),
    /** Days before the due day on which a reminder goes out. */
    reminderDaysBefore: integer('reminder_days_before').array().notNull(),
    exemptionStart: text('exemption_start').$type<'automatic' | 'onRequest'>().notNull(),
    tolerateYouthExemption: boolean('tolerate_youth_exemption').notNull(),
    applyAnnouncedRules: boolean('apply_announced_rules').notNull(),
    allInWage: text('all_in_wage').$type<'divideBy108' | 'countWhole'>().notNull(),
    /** Lowest assurance of the sign-in with which a report may be sent. */
    assuranceToSend: text('assurance_to_send').$type<'basic' | 'middle' | 'substantial' | 'high'>().notNull(),
    /** Working days within which the municipality asks to tell a change; `null` where it named none: as soon as somebody can. */
    tellChangeWithin: integer('tell_change_within'),
    /** Lowest assurance of the sign-in with which another account may be told. */
    assuranceForAccount: text('assurance_for_account')
      .$type<'basic' | 'middle' | 'substantial' | 'high'>()
      .notNull()
      .default('substantial'),
    /** Months for which somebody can let another act for them at most. */
    mandateMonths: integer('mandate_months').notNull().default(12),
    /** Hours in which the code of an invitation to help has to be used. */
    mandateCodeHours: integer('mandate_code_hours').notNull().default(72),
    source: text('source').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.municipalityId, table.validFrom] }),
    foreignKey({ columns: [table.municipalityId], foreignColumns: [municipality.id] }),
    isWord('municipality_profile_method', table.settlementMethod, ['SAME_MONTH', 'NEXT_MONTH', 'ESTIMATE']),
    isWord('municipality_profile_start', table.exemptionStart, ['automatic', 'onRequest']),
    isWord('municipality_profile_all_in', table.allInWage, ['divideBy108', 'countWhole']),
    isWord('municipality_profile_assurance', table.assuranceToSend, ['basic', 'middle', 'substantial', 'high']),
    isWord('municipality_profile_account', table.assuranceForAccount, ['basic', 'middle', 'substantial', 'high']),
    check('municipality_profile_tell', sql`${table.tellChangeWithin} between 0 and 60`),
    check(
      'municipality_profile_mandate',
      sql`${table.mandateMonths} between 1 and 60 and ${table.mandateCodeHours} between 1 and 336`,
    ),
    check(
      'municipality_profile_days',
      sql`${table.reportDueDay} between 1 and 31 and ${table.paymentDay} between 1 and 31`,
    ),
  ],
);

/** Months whose dates differ from the profile, for example because of a holiday. */
export const reportCalendar = pgTable(
  'report_calendar',
  {
    municipalityId: municipalityId(),
    /** `YYYY-MM` of the income. */
    month: text('month').notNull(),
    dueOn: date('due_on', { mode: 'string' }).notNull(),
    paymentOn: date('payment_on', { mode: 'string' }).notNull(),
    reason: text('reason').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.municipalityId, table.month] }),
    foreignKey({ columns: [table.municipalityId], foreignColumns: [municipality.id] }),
    isMonth('report_calendar_month', table.month),
  ],
);
