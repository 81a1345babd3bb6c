import { ForWhoMay } from '#app/acting.tsx';
import { formatDate, useLanguage, useTexts } from '#app/i18n/index.ts';
import { Card, CheckAnswers, Code, Paragraph, TextLink, Typed } from '#app/ui/index.ts';
import { households } from '#graphql/income/domain/settlement-types.ts';
import type { MyDetailsResult } from '#graphql/generated/documents.ts';
import { PartnerReports } from '../partner/partner-reports.tsx';
import { registered } from './origin.tsx';

type Details = MyDetailsResult['myDetails'];
type Benefit = NonNullable<Details['benefit']>;

/** Name, birth date, number and address. */
export function Identity({ name, birthDate, maskedBsn, identityOrigin, address }: Details) {
  const t = useTexts('details');
  const language = useLanguage();
  return (
    <Card title={t('identity.title')} id="wie">
      <CheckAnswers
        answers={[
          registered('NAME', t('identity.name'), <Typed>{name}</Typed>, identityOrigin),
          registered('NAME', t('identity.birthDate'), formatDate(birthDate, language), identityOrigin),
          registered('NAME', t('identity.bsn'), <Code>{maskedBsn}</Code>, identityOrigin),
          address === null
            ? {
                label: t('identity.address'),
                value: (
                  <>
                    {t('wrong.none')}
                    <ForWhoMay part="CHANGES" needs="PREPARE">
                      <br />
                      <TextLink to="/wijzigingen/nieuw?soort=MOVE">{t('wrong.tellAddress')}</TextLink>
                    </ForWhoMay>
                  </>
                ),
              }
            : registered('NAME', t('identity.address'), <Lines>{address.words}</Lines>, address.origin, {
                since: true,
                change: 'MOVE',
              }),
        ]}
      />
    </Card>
  );
}

function Lines({ children }: { readonly children: string }) {
  return (
    <span className="portal-lines-kept">
      <Typed lang="nl">{children}</Typed>
    </span>
  );
}

interface HouseholdProps extends Pick<Details, 'household' | 'benefit'> {
  readonly partner: string | null;
}

/** Who lives in the same house, as far as the benefit knows. */
export function Household({ household, benefit, partner }: HouseholdProps) {
  const t = useTexts('details');
  const language = useLanguage();
  return (
    <Card title={t('household.title')} id="huishouden">
      {household.length === 0 && partner === null ? (
        <Paragraph>{t('household.none')}</Paragraph>
      ) : (
        <CheckAnswers
          answers={[
            ...(partner === null
              ? []
              : [
                  registered(
                    'HOUSEHOLD',
                    t('benefit.partner'),
                    <Typed>{partner}</Typed>,
                    benefit?.householdOrigin ?? null,
                    { change: 'HOUSEHOLD' },
                  ),
                ]),
            ...household.map(({ name, relation, birthDate, origin }) => {
              const kind = t(`household.relation.${relation}`);
              const born = birthDate === null ? '' : formatDate(birthDate, language);
              return registered(
                'HOUSEHOLD',
                born === '' ? kind : t('household.member', { relation: kind, date: born }),
                <Typed>{name}</Typed>,
                origin,
                { change: 'HOUSEHOLD' },
              );
            }),
          ]}
        />
      )}
    </Card>
  );
}

interface BenefitProps {
  readonly benefit: Benefit | null;
  /** Who reports for the reader too; of the one who does not report the benefit is not on record. */
  readonly partner: string | null;
}

/** Since when, for which household and to which account; amounts stand with the reports. */
export function BenefitFacts({ benefit, partner }: BenefitProps) {
  const t = useTexts('details');
  const language = useLanguage();
  if (benefit === null)
    return (
      <Card title={t('benefit.title')} id="uitkering">
        {partner === null ? (
          <Paragraph>{t('benefit.none')}</Paragraph>
        ) : (
          <PartnerReports name={partner} about="benefit" />
        )}
      </Card>
    );
  const { startsOn, endsOn, accountTail, accountHolder, costSharers, medicallyLimitedHours } = benefit;
  const from = formatDate(startsOn, language);
  const kind = households.find((one) => one === benefit.household) ?? 'single';
  return (
    <Card title={t('benefit.title')} id="uitkering">
      <CheckAnswers
        answers={[
          registered(
            'BENEFIT',
            t('benefit.since'),
            endsOn === null
              ? t('benefit.from', { date: from })
              : t('benefit.fromTo', { from, to: formatDate(endsOn, language) }),
            benefit.origin,
          ),
          registered(
            'BENEFIT',
            t('benefit.kind'),
            t(`benefit.household.${kind}`, { count: costSharers ?? 0 }),
            benefit.householdOrigin,
          ),
          ...(medicallyLimitedHours
            ? [registered('BENEFIT', t('benefit.limited'), t('benefit.limitedYes'), benefit.origin)]
            : []),
          registered(
            'BENEFIT',
            t('benefit.account'),
            <>
              {t('benefit.tail', { tail: accountTail })}
              {accountHolder === null ? null : (
                <>
                  {' '}
                  {t('benefit.holder')} <Typed>{accountHolder}</Typed>
                </>
              )}
            </>,
            benefit.accountOrigin,
            { change: 'ACCOUNT' },
          ),
        ]}
      />
    </Card>
  );
}
