import { Check, X } from 'lucide-react';
import { sayKey, useTexts } from '../../app/i18n';
import { lookOf, sectionsOf, type PartLook, type ReadingTopic, type Section } from './guide-sections';

/** A page of the help that is read: sections of paragraphs, lists and examples. */
export function ReadingPage({ topic }: { readonly topic: ReadingTopic }) {
  const { t } = useTexts();
  return sectionsOf[topic].map((section) => {
    const say = (part: string) => sayKey(t, `help:${topic}.${section.id}.${part}`);
    return (
      <section key={section.id}>
        <h2>{say('title')}</h2>
        {runsOf(section).map(({ look, parts }) => (
          <Run key={parts[0]} look={look} texts={parts.map(say)} />
        ))}
      </section>
    );
  });
}

/** Parts of one look that follow each other: the lines of one list. */
function runsOf(section: Section): { readonly look: PartLook; readonly parts: string[] }[] {
  const runs: { look: PartLook; parts: string[] }[] = [];
  for (const part of section.parts) {
    const look = lookOf(part);
    const last = runs.at(-1);
    if (last?.look === look) last.parts.push(part);
    else runs.push({ look, parts: [part] });
  }
  return runs;
}

function Run({ look, texts }: { readonly look: PartLook; readonly texts: readonly string[] }) {
  if (look === 'item') {
    return (
      <ul className="help-list">
        {texts.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    );
  }
  if (look === 'text') return texts.map((text) => <p key={text}>{text}</p>);
  return texts.map((text) => <Example key={text} isGood={look === 'good'} text={text} />);
}

/** An example with its verdict in words and shape. */
function Example({ isGood, text }: { readonly isGood: boolean; readonly text: string }) {
  const { t } = useTexts();
  const Shape = isGood ? Check : X;
  return (
    <p className={isGood ? 'help-example is-good' : 'help-example is-bad'}>
      <b>
        <Shape size={16} strokeWidth={1.75} aria-hidden />
        {isGood ? t('help:good') : t('help:bad')}
      </b>
      <span>{text}</span>
    </p>
  );
}
