import { data } from 'react-router';
import { parseDay, type TypedDay, typedDay, useTexts } from '#app/i18n/index.ts';
import { oneOf } from '#app/one-of.ts';
import {
  ActionGroup,
  Alert,
  Bullet,
  BulletList,
  Button,
  ButtonLink,
  Card,
  DateField,
  Page,
  Paragraph,
  PortalForm,
  problemAt,
  RadioGroup,
} from '#app/ui/index.ts';
import { canBeBornOn, type Fit, fitsMe, qualificationDutyUntil } from '#graphql/perspective-year/domain/fits-me.ts';
import { diplomas, occupiedWith } from '#graphql/perspective-year/domain/words.ts';
import type { Route } from './+types/route';
import { textIn, todayOf } from '../../plan/plan.server.ts';
import { FormLanguages } from '../form-languages.tsx';
import { Contact, NothingKept, NoYear, Person } from '../parts.tsx';
import { type Year, programmeOf } from '../programme.server.ts';

export const loader = (args: Route.LoaderArgs) => programmeOf(args);

/** Compares what was entered with the municipality's ages, here and nowhere else: it saves and asks nothing with it. */
export async function action(args: Route.ActionArgs) {
  const form = await args.request.formData();
  const { year } = await programmeOf(args);
  const today = todayOf(args.context);
  const born = typedDay(form, 'geboren');
  const birthDate = parseDay(born);
  const diploma = oneOf(diplomas, textIn(form, 'diploma'));
  const now = oneOf(occupiedWith, textIn(form, 'nu'));
  const entered = { born, diploma, now };
  const bornProblem = !birthDate.ok
    ? birthDate.refusal
    : canBeBornOn(birthDate.value, today)
      ? null
      : ('IMPOSSIBLE' as const);
  // Whoever only goes to another language is told of no problem yet.
  const shown = { entered, bornProblem, isAnswer: form.get('naar') !== 'hier', fit: null };
  if (year === null || bornProblem !== null || !birthDate.ok || diploma === null || now === null)
    return data(shown, { status: shown.isAnswer ? 422 : 200 });
  return data({ ...shown, fit: fitsMe({ birthDate: birthDate.value, diploma, now }, year, today) });
}

const nothingYet = { entered: null, bornProblem: null, isAnswer: false, fit: null };

/** Whether the year may fit somebody: an idea with reasons and somebody to talk to, never a decision. */
export default function CheckPage({ loaderData: { year, name }, actionData }: Route.ComponentProps) {
  const t = useTexts('perspective');
  if (year === null) return <NoYear name={name} />;
  const { entered, bornProblem, isAnswer, fit } = actionData ?? nothingYet;
  const problems =
    entered === null || !isAnswer || fit !== null
      ? []
      : [
          ...(bornProblem === null ? [] : [{ field: 'geboren', message: t(`check.born.${bornProblem}`) }]),
          ...(entered.diploma === null ? [{ field: 'diploma', message: t('check.diploma.missing') }] : []),
          ...(entered.now === null ? [{ field: 'nu', message: t('check.now.missing') }] : []),
        ];
  const born: TypedDay | undefined = entered?.born;
  return (
    <Page
      title={t('check.title')}
      lead={t('check.lead')}
      back={{ to: '/perspectief', label: t('back') }}
      problems={problems}
    >
      {fit === null ? null : <Answer fit={fit} year={year} />}
      <PortalForm repeatable>
        <DateField
          name="geboren"
          label={t('check.born.label')}
          error={problemAt(problems, 'geboren')}
          value={born}
          autoComplete="bday"
        />
        <RadioGroup
          name="diploma"
          label={t('check.diploma.label')}
          error={problemAt(problems, 'diploma')}
          value={entered?.diploma}
          choices={diplomas.map((value) => ({ value, label: t(`check.diploma.${value}`) }))}
        />
        <RadioGroup
          name="nu"
          label={t('check.now.label')}
          error={problemAt(problems, 'nu')}
          value={entered?.now}
          choices={occupiedWith.map((value) => ({ value, label: t(`check.now.${value}`) }))}
        />
        <ActionGroup>
          <Button>{t('check.button')}</Button>
        </ActionGroup>
        <FormLanguages />
      </PortalForm>
      <NothingKept />
      {fit === null ? <Person contact={year.coach} /> : null}
    </Page>
  );
}

const texts = { MAY_FIT: 'check.fitText', ASK: 'check.askText', SUPPORT_POINT: 'check.supportText' } as const;

function Answer({ fit: { outcome, reasons }, year }: { readonly fit: Fit; readonly year: Year }) {
  const t = useTexts('perspective');
  const ages = { from: year.fromAge, until: year.untilAge, duty: qualificationDutyUntil };
  return (
    <>
      <Alert kind={outcome === 'MAY_FIT' ? 'ok' : 'info'} title={t(`check.${outcome}`)} live>
        <Paragraph>{t(texts[outcome])}</Paragraph>
        <Contact contact={outcome === 'SUPPORT_POINT' ? year.supportPoint : year.coach} />
        <ActionGroup>
          <ButtonLink to="/perspectief/verkennen">{t('go.explore')}</ButtonLink>
        </ActionGroup>
      </Alert>
      <Card title={t('check.why')} id="waarom">
        <BulletList>
          {reasons.map((reason) => (
            <Bullet key={reason}>{t(`reason.${reason}`, ages)}</Bullet>
          ))}
        </BulletList>
      </Card>
    </>
  );
}
