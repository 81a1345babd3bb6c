import { ok, refused, type Result } from '../../shared/result.ts';
import { typedText } from '../../shared/typed-text.ts';

/** Letters at most, and how many faces there are. */
export const experienceLimits = { words: 1000, faces: 5 };

/** What somebody says about how it went. */
export interface ExperienceAnswer {
  /** 1 very bad, 5 very good. */
  readonly face: number;
  readonly words: string | null;
}

export interface AnswerProblem {
  readonly field: 'face' | 'words';
  readonly code: 'required' | 'tooLong';
}

/** An answer as it is kept: a face is needed, words are not. */
export function checkAnswer({ face, words }: ExperienceAnswer): Result<ExperienceAnswer, AnswerProblem> {
  if (!Number.isInteger(face) || face < 1 || face > experienceLimits.faces)
    return refused({ field: 'face', code: 'required' });
  const text = words === null ? '' : typedText(words);
  if (text.length > experienceLimits.words) return refused({ field: 'words', code: 'tooLong' });
  return ok({ face, words: text === '' ? null : text });
}
