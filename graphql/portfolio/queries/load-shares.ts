import { insertLook, isOpenShare } from '#db/repositories/portfolio-share.ts';
import { besideToday, standsBeside } from '../../caseload/index.ts';
import type { OperationContext } from '../../context.ts';
import { requestNotification } from '../../notification/index.ts';
import { citizen, professional } from '../../policy/viewer.ts';
import { isId } from '../../shared/ids.ts';
import { jsonObject } from '../../shared/json-object.ts';
import type { PortfolioShare, ReceivedShare } from '../models.ts';

/** Looks that are told one by one. */
const mostLooks = 100;

const share = jsonObject([
  ['id', 's.id'],
  ['receiver', 's.receiver'],
  ['forWhom', 's.for_whom'],
  ['purpose', 's.purpose'],
  ['shows', 's.shows'],
  ['area', 's.area'],
  ['untilDate', `to_char(s.until_date, 'YYYY-MM-DD')`],
  ['createdAt', 's.created_at'],
  ['revokedAt', 's.revoked_at'],
  [
    'lookCount',
    `(select count(*) from portfolio_look k
      where k.municipality_id = s.municipality_id and k.share_id = s.id and k.file_name is null)`,
  ],
  [
    'looks',
    `(select coalesce(json_agg(json_build_object(
        'at', k.at, 'by', k.professional_name, 'purpose', k.purpose,
        'fileName', k.file_name) order by k.at desc), '[]')
      from (select at, professional_name, purpose, file_name from portfolio_look l
        where l.municipality_id = s.municipality_id and l.share_id = s.id order by at desc limit ${mostLooks}) k)`,
  ],
]);

const sharesWhere = (condition: string) => `
  select coalesce(json_agg(${share} order by s.created_at desc, s.id), '[]') as shares
  from portfolio_share s where s.municipality_id = $1 and s.person_id = $2 and ${condition}`;

interface Row extends Record<string, unknown> {
  readonly shares: readonly PortfolioShare[];
}

/** Every card of the citizen's, newest first, in one statement. */
export async function loadShares({ tx, viewer }: OperationContext): Promise<readonly PortfolioShare[]> {
  const { municipalityId, personId } = citizen(viewer);
  const [row] = await tx.query<Row>({
    name: 'own-portfolio-shares',
    text: sharesWhere('true'),
    values: [municipalityId, personId],
  });
  return row?.shares ?? [];
}

/** One of the citizen's own cards; `null` when there is none with this id. */
export async function loadShare({ tx, viewer }: OperationContext, id: string): Promise<PortfolioShare | null> {
  if (!isId(id)) return null;
  const { municipalityId, personId } = citizen(viewer);
  const [row] = await tx.query<Row>({
    name: 'own-portfolio-share',
    text: sharesWhere('s.id = $3'),
    values: [municipalityId, personId, id],
  });
  return row?.shares[0] ?? null;
}

const openForCaseManager = `s.municipality_id = $1 and s.receiver = 'CASE_MANAGER' and ${isOpenShare('s', '$3')}`;
/** SQL: columns of a {@link ReceivedShare}. */
export const receivedColumns = `s.id, s.purpose, to_char(s.until_date, 'YYYY-MM-DD') as "untilDate", to_json(s.created_at)#>>'{}' as "createdAt"`;

/** Cards of somebody that their case manager may look at today; `null` when the one who asks does not stand beside them. */
export async function receivedShares(
  context: OperationContext,
  personId: string,
): Promise<readonly ReceivedShare[] | null> {
  if (!(await standsBeside(context, personId))) return null;
  return context.tx.query<ReceivedShare & Record<string, unknown>>({
    name: 'received-portfolio-shares',
    text: `
      select ${receivedColumns} from portfolio_share s
      where ${openForCaseManager} and s.person_id = $2 order by s.created_at desc, s.id`,
    values: [professional(context.viewer).municipalityId, personId, context.today],
  });
}

/** A card that somebody made for their case manager, with whose it is. */
export interface LookedAt {
  readonly personId: string;
  readonly personName: string;
  readonly share: ReceivedShare;
}

const beside = besideToday({
  municipality: 's.municipality_id',
  person: 's.person_id',
  professional: '$2',
  today: '$3',
});

/** A card of the caseload that can be looked at now, without looking; `null` where there is none. */
export async function receivedShare(context: OperationContext, shareId: string): Promise<LookedAt | null> {
  if (!isId(shareId)) return null;
  const { municipalityId, professionalId } = professional(context.viewer);
  const [card] = await context.tx.query<
    ReceivedShare & Pick<LookedAt, 'personId' | 'personName'> & Record<string, unknown>
  >({
    name: 'received-portfolio-share',
    text: `
        select ${receivedColumns}, p.id as "personId", p.name as "personName"
        from portfolio_share s join person p on p.municipality_id = s.municipality_id and p.id = s.person_id
        where ${openForCaseManager} and s.id = $4 and ${beside}`,
    values: [municipalityId, professionalId, context.today, shareId],
  });
  if (!card) return null;
  const { personId, personName } = card;
  context.access.saw([personId]);
  return { personId, personName, share: card };
}

/** The same, looked at: that is written down in the same transaction, and told its owner the first time. */
export async function lookAt(context: OperationContext, shareId: string): Promise<LookedAt | null> {
  const card = await receivedShare(context, shareId);
  if (card === null) return null;
  await writeLook(context, { shareId, personId: card.personId, purpose: null });
  return card;
}

/** Writes down that the professional looks at a card and what for, and tells its owner the first time. */
export async function writeLook(
  context: OperationContext,
  look: { readonly shareId: string; readonly personId: string; readonly purpose: string | null },
): Promise<void> {
  const { municipalityId, professionalId, name } = professional(context.viewer);
  await insertLook(context.tx, {
    ...look,
    municipalityId,
    id: context.newId(),
    at: new Date(context.now).toISOString(),
    professionalId,
    professionalName: name,
    fileName: null,
  });
  await requestNotification(context, { personId: look.personId, kind: 'PORTFOLIO_LOOKED', occasion: look.shareId });
}
