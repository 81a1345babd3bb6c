import { useId } from 'react';
import { useTexts } from '#app/i18n/index.ts';

/** The four places on a Dutch pay slip that the questions are about. */
export type PaySlipPlace = 'period' | 'hours' | 'gross' | 'net' | 'holidayPay';

interface Line {
  readonly text: string;
  readonly amount: string;
  readonly place?: PaySlipPlace;
}

/** How long the pay of the slip runs. */
export type PaySlipPeriod = 'month' | 'fourWeeks' | 'week';

interface Example {
  readonly period: string;
  readonly hours: string;
  readonly gross: string;
  readonly tax: string;
  readonly holidayPay: string;
  readonly net: string;
}

/** The same job at € 15,50 an hour, as it looks on each slip. */
const examples: Readonly<Record<PaySlipPeriod, Example>> = {
  month: {
    period: 'Periode 11: 1 t/m 30 november',
    hours: '80,00',
    gross: '1.240,00',
    tax: '− 96,00',
    holidayPay: '99,20',
    net: '1.144,00',
  },
  fourWeeks: {
    period: 'Periode 11: 12 okt t/m 8 nov',
    hours: '74,00',
    gross: '1.147,00',
    tax: '− 80,00',
    holidayPay: '91,76',
    net: '1.067,00',
  },
  week: {
    period: 'Week 46: 9 t/m 15 november',
    hours: '18,50',
    gross: '286,75',
    tax: '− 22,20',
    holidayPay: '22,94',
    net: '264,55',
  },
};

/** A pay slip is in Dutch for everybody, so its words are not translated; the numbered list below explains them. */
function linesOf(example: Example): readonly Line[] {
  return [
    { text: example.period, amount: '', place: 'period' },
    { text: 'Gewerkte uren', amount: example.hours, place: 'hours' },
    { text: 'Brutoloon', amount: example.gross, place: 'gross' },
    { text: 'Loonheffing', amount: example.tax },
    { text: 'Vakantiegeld 8% (opgebouwd)', amount: example.holidayPay, place: 'holidayPay' },
    { text: 'Nettoloon', amount: example.net, place: 'net' },
  ];
}

const order: readonly PaySlipPlace[] = ['period', 'hours', 'gross', 'holidayPay', 'net'];

export interface PaySlipPictureProps {
  /** Only these places get a number and an explanation; all of them when absent. */
  readonly places?: readonly PaySlipPlace[];
  readonly period?: PaySlipPeriod;
  readonly title?: string;
  /** Other words than the usual ones for a place. */
  readonly texts?: Partial<Readonly<Record<PaySlipPlace, string>>>;
}

/** A drawn pay slip that shows where to look, with a numbered explanation below it in the reader's language. */
export function PaySlipPicture({ places = order, period = 'month', title, texts = {} }: PaySlipPictureProps) {
  const t = useTexts('common');
  const id = useId();
  const shown = order.filter((place) => places.includes(place));
  return (
    <figure className="portal-slip" aria-labelledby={id}>
      <figcaption id={id} className="portal-slip__title">
        {title ?? t('paySlip.title')}
      </figcaption>
      <svg
        className="portal-slip__picture"
        viewBox="0 0 340 248"
        role="img"
        aria-label={t('paySlip.picture')}
        direction="ltr"
      >
        <rect className="slip-paper" x="2" y="2" width="336" height="244" rx="10" />
        <rect className="slip-head" x="2" y="2" width="336" height="40" rx="10" />
        <text className="slip-title" x="18" y="28" lang="nl">
          Loonstrook
        </text>
        {linesOf(examples[period]).map((line, index) => {
          const y = 66 + index * 31;
          const number = line.place ? shown.indexOf(line.place) + 1 : 0;
          return (
            <g key={line.text} lang="nl">
              {number > 0 ? <rect className="slip-mark" x="10" y={y - 20} width="320" height="28" rx="6" /> : null}
              <text className={line.place === 'net' ? 'slip-text slip-strong' : 'slip-text'} x="46" y={y}>
                {line.text}
              </text>
              <text
                className={line.place === 'net' ? 'slip-text slip-strong' : 'slip-text'}
                x="322"
                y={y}
                textAnchor="end"
              >
                {line.amount}
              </text>
              {number > 0 ? (
                <>
                  <circle className="slip-dot" cx="27" cy={y - 6} r="11" />
                  <text className="slip-number" x="27" y={y - 1} textAnchor="middle">
                    {number}
                  </text>
                </>
              ) : null}
            </g>
          );
        })}
      </svg>
      <ol className="portal-slip__list">
        {shown.map((place) => (
          <li key={place}>
            <strong>{t(`paySlip.${place}.name`)}</strong> {texts[place] ?? t(`paySlip.${place}.text`)}
          </li>
        ))}
      </ol>
    </figure>
  );
}
