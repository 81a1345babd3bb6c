import { dayOfInstant, formatInstantWithWeekday, type Language, textsOf } from '#app/i18n/index.ts';
import { Badge, DateTile, type PictureRow, Typed } from '#app/ui/index.ts';
import type { MyTalk } from '#graphql/generated/documents.ts';
import type { Hearing } from './hearings.ts';

/** An appointment or a hearing as one row. `to`: where an appointment leads; a hearing leads to its objection. */
export function meetingRow(meeting: MyTalk | Hearing, language: Language, to?: string): PictureRow {
  return 'at' in meeting ? hearingRow(meeting, language) : talkRow(meeting, language, to);
}

/** When and where somebody is heard, with the way to the objection. */
function hearingRow({ decisionId, at, way, place }: Hearing, language: Language): PictureRow {
  const t = textsOf(language, 'conversation');
  return {
    id: `hoorzitting-${decisionId}`,
    picture: <DateTile day={dayOfInstant(at)} />,
    title: formatInstantWithWeekday(at, language),
    to: `/besluiten/${decisionId}/bezwaar/verstuurd`,
    lines: [
      t('appointment.hearing'),
      t(`appointment.hearingWay.${way}`),
      <Typed key="place" lang="nl">
        {place}
      </Typed>,
    ],
  };
}

/** An appointment as one row: when, with whom, where and what to take along. */
export function talkRow(talk: MyTalk, language: Language, to?: string): PictureRow {
  const t = textsOf(language, 'conversation');
  const { id, kind, way, startsAt, minutes, place, bring, cancelledAt, cancelReason } = talk;
  return {
    id: `afspraak-${id}`,
    picture: <DateTile day={dayOfInstant(startsAt)} />,
    title: formatInstantWithWeekday(startsAt, language),
    to,
    lines: [
      t(`appointment.with.${kind}`, { name: talk.with }),
      t(`appointment.way.${way}`, { count: minutes }),
      <Typed key="place" lang="nl">
        {place}
      </Typed>,
      bring === null ? null : (
        <>
          {t('appointment.bring')} <Typed lang="nl">{bring}</Typed>
        </>
      ),
      cancelReason === null ? null : <Typed lang="nl">{cancelReason}</Typed>,
    ],
    status: cancelledAt === null ? undefined : <Badge tone="warning">{t('appointment.cancelled')}</Badge>,
  };
}
