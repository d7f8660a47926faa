import { bridge, startAnswer } from './early-start';
import { CSPProvider } from '@base-ui/react/csp-provider';
import { StrictMode, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { hasOwnWords } from '#core/texts/terms';
import { applyTerms, createTexts, errorText, languageOf } from '#core/texts/texts';
import '../ui/fonts.css';
import '../ui/tokens.css';
import '../ui/base.css';
import '../ui/components.css';
import './shell.css';
import { App } from './App';
import { ScreenFailed } from './AppDialogs';
import { AppContext } from './app-context';
import { createAppStore, shownLanguage } from './app-store';
import { documentNonce } from './bridge';
import { ErrorBoundary } from './ErrorBoundary';
import { finishTyping } from './focus';
import { TextsProvider } from './i18n';
import { readSheet } from './screens';
import { followTheme } from './theme';

const element = document.getElementById('root');
if (!element) throw new Error('index.html without its root element');
const root = createRoot(element);
readSheet();
void start();

async function start(): Promise<void> {
  const texts = createTexts(languageOf(navigator.language));
  if (!bridge || !startAnswer) {
    root.render(<Stopped>{texts.t('common:crash.noBridge')}</Stopped>);
    return;
  }
  const made = createAppStore(bridge, await startAnswer);
  if (!made.ok) {
    root.render(<Stopped>{errorText(texts.t, made.error)}</Stopped>);
    return;
  }
  const app = made.value;
  const speak = () => {
    const language = shownLanguage(app.store.getState());
    if (texts.language !== language) void texts.changeLanguage(language);
    document.documentElement.lang = language;
  };
  let stopFollowing = followTheme(app.store.getState().settings.theme);
  speak();
  const { terms } = app.store.getState().company;
  if (hasOwnWords(terms)) applyTerms(texts, terms);
  app.store.subscribe((state, before) => {
    if (state.company !== before.company) applyTerms(texts, state.company.terms);
    if (state.settings === before.settings) return;
    speak();
    stopFollowing();
    stopFollowing = followTheme(state.settings.theme);
  });
  bridge.on('aboutToClose', () => {
    // The sheet takes in what is being typed when its editor loses the focus.
    finishTyping();
    void app.close();
  });
  root.render(
    <StrictMode>
      <TextsProvider texts={texts}>
        <CSPProvider nonce={documentNonce()}>
          <AppContext value={app}>
            <ErrorBoundary fallback={(again) => <ScreenFailed onAgain={again} />}>
              <App />
            </ErrorBoundary>
          </AppContext>
        </CSPProvider>
      </TextsProvider>
    </StrictMode>,
  );
}

/** One sentence in place of the window's content. */
function Stopped({ children }: { readonly children: ReactNode }) {
  return (
    <main className="stopped" role="alert">
      <p>{children}</p>
    </main>
  );
}
