import { and, asc, eq, isNotNull } from 'drizzle-orm';
import type { NodePgDatabase } from 'drizzle-orm/node-postgres';
import { partnerContent } from '#graphql/income/partner-content.ts';
import { newId } from '#graphql/shared/ids.ts';
import { month as monthOf } from '#graphql/shared/local-date.ts';
import * as schema from '../schema/index.ts';

interface Couple {
  readonly municipalityId: string;
  readonly reporter: { readonly id: string; readonly name: string };
  readonly partner: { readonly id: string; readonly language: string };
}

/**
 * Makes somebody the partner of who reports, and asks them about every month that was sent, as sending does. They confirmed the months
 * that were accepted, the day after; the others wait.
 */
export async function seedPartner(db: NodePgDatabase, { municipalityId, reporter, partner }: Couple): Promise<void> {
  const { benefit, incomeReport, incomeReportVersion, incomeSource, partnerAnswer, partnerPart } = schema;
  await db
    .update(benefit)
    .set({ partnerPersonId: partner.id })
    .where(and(eq(benefit.municipalityId, municipalityId), eq(benefit.personId, reporter.id)));
  const sent = await db
    .select()
    .from(incomeReportVersion)
    .innerJoin(
      incomeReport,
      and(
        eq(incomeReport.municipalityId, incomeReportVersion.municipalityId),
        eq(incomeReport.id, incomeReportVersion.reportId),
      ),
    )
    .where(
      and(
        eq(incomeReportVersion.municipalityId, municipalityId),
        eq(incomeReportVersion.personId, reporter.id),
        isNotNull(incomeReportVersion.sentAt),
      ),
    )
    .orderBy(asc(incomeReport.month), asc(incomeReportVersion.number));
  for (const { income_report_version: version, income_report: report } of sent) {
    if (version.sentAt === null || version.settlement === null) continue;
    const rows = await db
      .select()
      .from(incomeSource)
      .where(and(eq(incomeSource.municipalityId, municipalityId), eq(incomeSource.versionId, version.id)))
      .orderBy(asc(incomeSource.position));
    const sources = rows.map(({ municipalityId: _tenant, versionId: _version, personId: _person, ...source }) => ({
      ...source,
      evidence: [],
    }));
    const id = newId();
    await db.insert(partnerPart).values({
      ...partnerContent({ month: monthOf(report.month), person: reporter }, { sources }, version.settlement, null),
      municipalityId,
      id,
      reportId: report.id,
      versionId: version.id,
      number: version.number,
      personId: reporter.id,
      partnerId: partner.id,
      askedAt: version.sentAt,
    });
    if (report.status !== 'ACCEPTED') continue;
    await db.insert(partnerAnswer).values({
      municipalityId,
      id: newId(),
      partId: id,
      number: 1,
      personId: partner.id,
      agrees: true,
      words: null,
      language: partner.language,
      answeredAt: new Date(Date.parse(version.sentAt) + 24 * 3_600_000).toISOString(),
    });
  }
}
