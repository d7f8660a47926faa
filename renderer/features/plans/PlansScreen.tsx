import { FileInput, FolderOpen, Search as SearchIcon } from 'lucide-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { comparePeople, compareTexts } from '#core/domain/sorting';
import type { Bridge, PlanSummary } from '#core/ipc/contract';
import { useApp, useAppState } from '../../app/app-context';
import { useTexts } from '../../app/i18n';
import { Button } from '../../ui/Button';
import { SaidLine, type Said } from '../../ui/SaidLine';
import { BinList } from './BinList';
import { ExportMany } from './ExportMany';
import { MoveDialog } from './MoveDialog';
import { PlanList } from './PlanList';
import { PlansBar } from './PlansBar';
import type { PlanAction } from './PlanMenu';
import { SearchResults } from './SearchResults';
import { TitleDialog } from './TitleDialog';
import { shownTitle } from './plan-facts';
import { groupPlans, knownDepartments, type Grouping, type ReadingOrder } from './plan-groups';
import { usePlanActions } from './use-plan-actions';
import { useSearch } from './use-search';
import './plans.css';

type Asked =
  | { readonly kind: 'rename' | 'duplicate'; readonly plan: PlanSummary }
  | { readonly kind: 'move' | 'export'; readonly plans: readonly PlanSummary[] };

const tabs = ['plans', 'bin'] as const;

/** Every plan on this computer: grouped, searched, put in order, put away and got back. */
export function PlansScreen({ tab }: { readonly tab: 'plans' | 'bin' }) {
  const { t, language } = useTexts();
  const app = useApp();
  const plans = useAppState((state) => state.plans);
  const company = useAppState((state) => state.company);
  const [by, setBy] = useState<Grouping>('cycle');
  const [query, setQuery] = useState('');
  const [marked, setMarked] = useState<ReadonlySet<string>>(new Set());
  const [asked, setAsked] = useState<Asked | null>(null);
  const [said, setSaid] = useState<Said | null>(null);
  const [focusOn, setFocusOn] = useState<{ readonly planId: string } | null>(null);
  const search = useSearch(app.bridge, query);
  const searchField = useSearchField(app.bridge, tab);
  const page = useRef<HTMLElement>(null);

  const order = useMemo<ReadingOrder>(
    () => ({
      language,
      firstMonth: company.firstMonth,
      compareTexts: compareTexts(language),
      comparePeople: comparePeople(language),
    }),
    [language, company.firstMonth],
  );
  const groups = useMemo(() => groupPlans(plans, by, order), [plans, by, order]);
  const departments = useMemo(
    () => knownDepartments(plans, company.departments, order.compareTexts),
    [plans, company.departments, order],
  );
  // Plans that went away in the meantime are not chosen any more.
  const chosenPlans = useMemo(() => plans.filter(({ id }) => marked.has(id)), [plans, marked]);
  const chosen = useMemo(() => new Set(chosenPlans.map(({ id }) => id)), [chosenPlans]);

  const actions = usePlanActions(setSaid, ([planId]) => {
    if (planId !== undefined) setFocusOn({ planId });
  });
  const bin = async (leaving: readonly PlanSummary[]) => {
    const next = neighbourOf(
      leaving.map(({ id }) => id),
      groups.flatMap((group) => group.plans.map(({ id }) => id)),
    );
    const binned = await actions.bin(leaving);
    if (binned.length > 0 && next !== null) setFocusOn({ planId: next });
    else if (next === null) searchField.current?.focus();
  };
  const act = (action: PlanAction, planId: string) => {
    const plan = plans.find(({ id }) => id === planId);
    if (!plan) return;
    // What is done to a chosen row is done to all that are chosen.
    const all = chosen.has(planId) ? chosenPlans : [plan];
    if (action === 'open') void app.openPlan(planId);
    else if (action === 'bin') void bin(all);
    else if (action === 'move' || action === 'export') setAsked({ kind: action, plans: all });
    else setAsked({ kind: action, plan });
  };
  const closeDialog = () => {
    setAsked(null);
  };
  const searching = tab === 'plans' && search.wanted !== '';
  const clearSearch = () => {
    setQuery('');
    searchField.current?.focus();
  };

  return (
    <>
      <header className="toolbar plans-toolbar">
        <div className="toolbar-title">
          <h1>{t('plans:title')}</h1>
        </div>
        <nav className="plans-tabs" aria-label={t('plans:tabs.label')}>
          {tabs.map((name) => (
            <button
              key={name}
              type="button"
              className="plans-tab"
              aria-current={name === tab ? 'page' : undefined}
              onClick={() => {
                app.show({ kind: 'plans', tab: name });
              }}
            >
              {t(`plans:tabs.${name}`)}
            </button>
          ))}
        </nav>
        <search className="plans-search">
          <SearchIcon size={16} strokeWidth={1.75} aria-hidden />
          <input
            ref={searchField}
            type="search"
            className="input"
            maxLength={200}
            value={query}
            aria-label={t('plans:search.label')}
            aria-keyshortcuts="Control+Shift+F"
            placeholder={t('plans:search.placeholder')}
            onChange={(event) => {
              setQuery(event.currentTarget.value);
              // Searching is over plans; the bin has none that could be opened.
              if (tab === 'bin') app.show({ kind: 'plans', tab: 'plans' });
            }}
            onKeyDown={(event) => {
              if (event.key === 'Escape' && query !== '') setQuery('');
              else if (event.key === 'ArrowDown') {
                page.current?.querySelector<HTMLElement>('.plans-rows button[tabindex="0"]')?.focus();
              } else return;
              event.preventDefault();
            }}
          />
        </search>
        <span className="grow" />
        <Button icon={<FolderOpen size={16} strokeWidth={1.75} aria-hidden />} onClick={app.openDataFolder}>
          {t('plans:openFolder')}
        </Button>
        <Button
          look="filled"
          icon={<FileInput size={16} strokeWidth={1.75} aria-hidden />}
          onClick={() => void app.chooseFiles()}
        >
          {t('plans:importMany')}
        </Button>
      </header>
      <main className="plans" ref={page}>
        {tab === 'bin' && (
          <BinList
            onSay={setSaid}
            onLeave={() => {
              app.show({ kind: 'plans', tab: 'plans' });
            }}
          />
        )}
        {searching && (
          <SearchResults
            search={search}
            onOpen={(planId, recordId) => void app.openPlan(planId, recordId ?? undefined)}
            onClear={clearSearch}
          />
        )}
        {tab === 'plans' && !searching && plans.length === 0 && (
          <div className="plans-page plans-empty">
            <p>{t('plans:empty')}</p>
            <Button
              look="line"
              onClick={() => {
                app.show({ kind: 'start' });
              }}
            >
              {t('plans:emptyAction')}
            </Button>
          </div>
        )}
        {tab === 'plans' && !searching && plans.length > 0 && (
          <div className="plans-page">
            <PlansBar
              by={by}
              onGroup={setBy}
              chosen={chosenPlans.length}
              total={plans.length}
              onChooseAll={(all) => {
                setMarked(new Set(all ? plans.map(({ id }) => id) : []));
              }}
              onExport={() => {
                setAsked({ kind: 'export', plans: chosenPlans });
              }}
              onMove={() => {
                setAsked({ kind: 'move', plans: chosenPlans });
              }}
              onBin={() => void bin(chosenPlans)}
            />
            <PlanList groups={groups} by={by} chosen={chosen} onChoose={setMarked} onAct={act} focusOn={focusOn} />
          </div>
        )}
      </main>
      <SaidLine
        said={said}
        className="plans-said"
        closeLabel={t('common:action.close')}
        onClose={() => {
          setSaid(null);
        }}
      />
      {(asked?.kind === 'rename' || asked?.kind === 'duplicate') && (
        <TitleDialog
          heading={t(`plans:${asked.kind}.title`)}
          title={
            asked.kind === 'rename'
              ? asked.plan.title
              : t('plans:duplicate.copyOf', { title: shownTitle(asked.plan.title, t) })
          }
          saveLabel={t(`plans:${asked.kind}.do`)}
          onClose={closeDialog}
          onSave={(title) => {
            closeDialog();
            const { kind, plan } = asked;
            // The row may have moved in the list: the focus goes with it.
            void actions[kind](plan, title).then(() => {
              setFocusOn({ planId: plan.id });
            });
          }}
        />
      )}
      {asked?.kind === 'move' && (
        <MoveDialog
          plans={asked.plans}
          departments={departments}
          calendar={order}
          onClose={closeDialog}
          onMove={(move) => {
            closeDialog();
            const [first] = asked.plans;
            void actions.move(asked.plans, move).then(() => {
              if (first) setFocusOn({ planId: first.id });
            });
          }}
        />
      )}
      {asked?.kind === 'export' && <ExportMany plans={asked.plans} onClose={closeDialog} />}
    </>
  );
}

/** The search field has the focus when the list opens, and whenever the keys of searching are pressed. */
function useSearchField(bridge: Bridge, tab: 'plans' | 'bin') {
  const field = useRef<HTMLInputElement>(null);
  const opensWith = useRef(tab);
  useEffect(() => {
    if (opensWith.current === 'plans') field.current?.focus();
    const search = () => {
      field.current?.focus();
      field.current?.select();
    };
    const onKeyDown = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || !event.shiftKey || event.key.toLowerCase() !== 'f') return;
      event.preventDefault();
      search();
    };
    window.addEventListener('keydown', onKeyDown);
    // The native menu takes the keys before the page sees them.
    const stop = bridge.on('menuCommand', ({ command }) => {
      if (command === 'searchPlans') search();
    });
    return () => {
      window.removeEventListener('keydown', onKeyDown);
      stop();
    };
  }, [bridge]);
  return field;
}

/** The row to go to when some leave: the one after them, else the one before. */
function neighbourOf(leaving: readonly string[], order: readonly string[]): string | null {
  const places = leaving.map((id) => order.indexOf(id));
  const last = Math.max(...places);
  const after = order.slice(last + 1).find((id) => !leaving.includes(id));
  return after ?? order.slice(0, Math.max(0, last)).findLast((id) => !leaving.includes(id)) ?? null;
}
