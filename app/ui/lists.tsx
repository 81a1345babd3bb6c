import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useTexts } from '#app/i18n/index.ts';
import { TextLink } from './button.tsx';
import { classes } from './class-names.ts';
import { Badge, type BadgeTone } from './message.tsx';

export type TaskStatus = 'todo' | 'busy' | 'done' | 'later';

const tones: Readonly<Record<TaskStatus, BadgeTone>> = {
  todo: 'action',
  busy: 'warning',
  done: 'ok',
  later: 'neutral',
};

export interface Task {
  /** Also the key in the list and part of the ids. */
  readonly id: string;
  /** Starts with a verb. */
  readonly title: ReactNode;
  readonly hint?: ReactNode;
  /** Absent when it cannot be done yet. */
  readonly to?: string | undefined;
  readonly status: TaskStatus;
}

/** What there is to do, each with its state; the way back into work that was left. */
export function TaskList({ tasks }: { readonly tasks: readonly Task[] }) {
  const t = useTexts('common');
  return (
    <ul className="portal-tasks">
      {tasks.map((task) => (
        <li key={task.id} className={classes('portal-task', task.to && 'portal-task--link')}>
          <div className="portal-task__text">
            {task.to ? (
              <Link className="nl-link portal-task__link" to={task.to} aria-describedby={`taak-${task.id}`}>
                {task.title}
              </Link>
            ) : (
              <span>{task.title}</span>
            )}
            {task.hint ? <div className="portal-task__hint">{task.hint}</div> : null}
          </div>
          <div id={`taak-${task.id}`} className="portal-task__status">
            {task.status === 'done' ? (
              <span>{t('task.done')}</span>
            ) : (
              <Badge tone={tones[task.status]}>{t(`task.${task.status}`)}</Badge>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}

export interface Answer {
  readonly label: string;
  /** Nothing shows as "Niet ingevuld". */
  readonly value: ReactNode;
  /** Where it is changed; `subject` is said behind "Wijzig" and defaults to the label. */
  readonly change?: { readonly to: string; readonly subject?: string } | undefined;
  /** What is still wrong with it. */
  readonly problem?: string | undefined;
}

/** Answers to look at once more, each with a way to change it. Without `change` it is a plain summary. */
export function CheckAnswers({ answers }: { readonly answers: readonly Answer[] }) {
  const t = useTexts('common');
  return (
    <dl className="utrecht-data-list utrecht-data-list--rows portal-answers">
      {answers.map((answer, index) => (
        // Two jobs can have the same name; their order is what tells their answers apart.
        <div className="utrecht-data-list__item portal-answer" key={`${index} ${answer.label}`}>
          <dt className="utrecht-data-list__item-key portal-answer__key">{answer.label}</dt>
          <dd className="utrecht-data-list__item-value utrecht-data-list__item-value--html-dd portal-answer__value">
            {isNothing(answer.value) ? <span className="portal-quiet">{t('answers.none')}</span> : answer.value}
            {answer.problem ? <span className="portal-answer__problem">{answer.problem}</span> : null}
          </dd>
          {answer.change ? (
            <dd className="utrecht-data-list__actions utrecht-data-list__actions--html-dd portal-answer__change">
              <TextLink to={answer.change.to} subject={answer.change.subject ?? withinSentence(answer.label)}>
                {t('answers.change')}
              </TextLink>
            </dd>
          ) : null}
        </div>
      ))}
    </dl>
  );
}

/** A label in the middle of a sentence: a name, and an abbreviation, keep their capitals. */
function withinSentence(label: string): string {
  return label.replace(/^\p{Lu}(?!\p{Lu})/u, (first) => first.toLowerCase());
}

function isNothing(value: ReactNode): boolean {
  return value === null || value === undefined || value === '' || value === false;
}
