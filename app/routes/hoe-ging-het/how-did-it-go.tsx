import { useTexts } from '#app/i18n/index.ts';
import {
  ActionGroup,
  Button,
  Card,
  Face,
  faces,
  type FaceValue,
  Paragraph,
  PortalForm,
  type Problem,
  problemAt,
  RadioGroup,
  TextArea,
} from '#app/ui/index.ts';
import type { ExperienceKind } from '#graphql/generated/documents.ts';

export interface Question {
  readonly id: string;
  readonly kind: ExperienceKind;
}

/** What was chosen and typed so far. */
export interface Said {
  readonly face: FaceValue | null;
  readonly words: string;
}

export interface HowDidItGoProps {
  readonly question: Question;
  /** Where to go on afterwards. */
  readonly back: string;
  readonly said: Said | null;
  readonly problems?: readonly Problem[];
}

/** Five faces with words, words of one's own if one likes, and a way past it. */
export function HowDidItGo({ question, back, said, problems = [] }: HowDidItGoProps) {
  const t = useTexts('experience');
  return (
    <Card title={t('title')} id="hoe-ging-het">
      <Paragraph>{t(`after.${question.kind}`)}</Paragraph>
      <PortalForm keeps action="/hoe-ging-het" hidden={{ vraag: question.id, soort: question.kind, terug: back }}>
        <RadioGroup
          name="gezicht"
          label={t('choose')}
          hint={t('hint')}
          error={problemAt(problems, 'gezicht')}
          value={said?.face === null || said === null ? null : String(said.face)}
          choices={faces.map((face) => ({
            value: String(face),
            label: (
              <>
                <Face value={face} /> {t(`face.${face}`)}
              </>
            ),
          }))}
        />
        <TextArea
          name="woorden"
          label={t('words')}
          hint={t('wordsHint')}
          error={problemAt(problems, 'woorden')}
          value={said?.words ?? ''}
          rows={3}
          optional
        />
        <ActionGroup>
          <Button variant="secondary" name="doen" value="geven">
            {t('give')}
          </Button>
          <Button variant="subtle" name="doen" value="overslaan">
            {t('skip')}
          </Button>
        </ActionGroup>
      </PortalForm>
    </Card>
  );
}
