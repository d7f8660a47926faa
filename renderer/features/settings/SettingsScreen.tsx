import { Check } from 'lucide-react';
import { useCallback, useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import { useApp } from '../../app/app-context';
import { useTexts } from '../../app/i18n';
import { CompanySettings } from './company/CompanySettings';
import { MineSettings } from './mine/MineSettings';
import './settings.css';

export type SettingsLayer = 'mine' | 'company';

const layers: readonly SettingsLayer[] = ['mine', 'company'];

/** Settings in two layers: this computer's user, and the company. There is no Save button: each takes effect at once. */
export function SettingsScreen({ layer }: { readonly layer: SettingsLayer }) {
  const { t } = useTexts();
  const panel = useId();
  const { isShown, say } = useSavedNote();
  return (
    <main className="settings">
      <header className="settings-head">
        <h1 className="text-page">{t('settings:title')}</h1>
        <p className="settings-saved text-note" role="status">
          {isShown && (
            <>
              <Check size={16} strokeWidth={1.75} aria-hidden />
              {t('settings:saved')}
            </>
          )}
        </p>
      </header>
      <LayerTabs layer={layer} panel={panel} />
      <div className="settings-panel" role="tabpanel" id={panel} aria-labelledby={`${panel}-${layer}`}>
        <div className="settings-page">
          {layer === 'mine' ? <MineSettings onSaved={say} /> : <CompanySettings onSaved={say} />}
        </div>
      </div>
    </main>
  );
}

function LayerTabs({ layer, panel }: { readonly layer: SettingsLayer; readonly panel: string }) {
  const { t } = useTexts();
  const app = useApp();
  const list = useRef<HTMLDivElement>(null);
  const choose = (next: SettingsLayer) => {
    app.show({ kind: 'settings', layer: next });
    list.current?.querySelector<HTMLElement>(`[data-layer="${next}"]`)?.focus();
  };
  const onKey = (event: KeyboardEvent) => {
    const at = layers.indexOf(layer);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: layers.length - 1 }[event.key];
    const next = to === undefined ? undefined : layers[(to + layers.length) % layers.length];
    if (next === undefined) return;
    event.preventDefault();
    choose(next);
  };
  return (
    <div ref={list} className="settings-tabs" role="tablist" aria-label={t('settings:layers.label')}>
      {layers.map((one) => (
        <button
          key={one}
          type="button"
          role="tab"
          id={`${panel}-${one}`}
          data-layer={one}
          className="settings-tab"
          aria-selected={one === layer}
          aria-controls={one === layer ? panel : undefined}
          tabIndex={one === layer ? 0 : -1}
          onKeyDown={onKey}
          onClick={() => {
            choose(one);
          }}
        >
          {t(`settings:layers.${one}`)}
        </button>
      ))}
    </div>
  );
}

// Long enough to be read; the pause before makes a second "saved" a change that screen readers say again.
const shownForMs = 3000;
const pauseMs = 60;

function useSavedNote(): { readonly isShown: boolean; readonly say: () => void } {
  const [isShown, setShown] = useState(false);
  const timers = useRef<number[]>([]);
  const forget = () => {
    for (const timer of timers.current) window.clearTimeout(timer);
  };
  useEffect(() => forget, []);
  const say = useCallback(() => {
    forget();
    setShown(false);
    timers.current = [
      window.setTimeout(() => {
        setShown(true);
      }, pauseMs),
      window.setTimeout(() => {
        setShown(false);
      }, pauseMs + shownForMs),
    ];
  }, []);
  return { isShown, say };
}
