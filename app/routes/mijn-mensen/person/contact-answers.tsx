import { endonyms, isLanguage, useTexts } from '#app/i18n/index.ts';
import { CheckAnswers, PhoneLink, Typed } from '#app/ui/index.ts';
import type { StaffContact } from '#graphql/generated/documents.ts';

/** How somebody is reached, for whoever works for them. */
export function ContactAnswers({ phone, calledName, preferredChannel, language }: StaffContact) {
  const t = useTexts('details');
  return (
    <CheckAnswers
      answers={[
        { label: t('staff.phone'), value: phone && <PhoneLink phone={phone.readable} /> },
        { label: t('staff.calledName'), value: calledName && <Typed>{calledName}</Typed> },
        { label: t('staff.channel'), value: preferredChannel && t(`channel.${preferredChannel}`) },
        {
          label: t('staff.language'),
          value: isLanguage(language) ? <bdi lang={language}>{endonyms[language]}</bdi> : language,
        },
      ]}
    />
  );
}
