import type { SourceTexts } from './resources.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    resources: SourceTexts;
    returnNull: false;
  }
}
