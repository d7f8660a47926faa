import { useId } from 'react';
import { useTexts } from '../../app/i18n';
import { AboutPage } from './AboutPage';
import { helpTopics, type HelpTopic } from './help-topics';
import { ReadingPage } from './ReadingPage';
import { ShortcutsPage } from './ShortcutsPage';
import './help.css';

/** The help, all of it on this computer: a list of topics at the left, the page beside it. */
export function HelpScreen({
  topic,
  onTopic,
}: {
  readonly topic: HelpTopic;
  readonly onTopic: (topic: HelpTopic) => void;
}) {
  const { t } = useTexts();
  const heading = useId();
  return (
    <main className="help">
      <nav className="help-topics" aria-label={t('help:topics')}>
        <p className="text-label">{t('help:title')}</p>
        <ul>
          {helpTopics.map((each) => (
            <li key={each}>
              <button
                type="button"
                aria-current={each === topic ? 'page' : undefined}
                onClick={() => {
                  onTopic(each);
                }}
              >
                {t(`help:topic.${each}`)}
              </button>
            </li>
          ))}
        </ul>
      </nav>
      {/* Another topic is another page: it begins at its top. The keyboard can scroll it. */}
      <div className="help-page" key={topic} role="region" aria-labelledby={heading} tabIndex={0}>
        <article className="help-text">
          <h1 className="text-page" id={heading}>
            {t(`help:topic.${topic}`)}
          </h1>
          {topic === 'shortcuts' && <ShortcutsPage />}
          {topic === 'about' && <AboutPage />}
          {(topic === 'guide' || topic === 'import' || topic === 'template') && <ReadingPage topic={topic} />}
        </article>
      </div>
    </main>
  );
}
