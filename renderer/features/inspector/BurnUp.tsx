import { formatDate } from '#core/domain/dates';
import type { Cycle, KeyResultRecord } from '#core/domain/plan';
import { sayKey, useTexts } from '../../app/i18n';
import { alongOf, burnUp, levelsToName, upOf, type BurnUpChart, type LevelId } from './burn-up';
import { valueText } from './field-history';
import type { Look } from './look';

const width = 264;
const height = 152;
const top = 12; // room for the peak and the tallest letter above the first line
const bottom = 132;
const right = 258;
const figureWidth = 6.6;
const widestGutter = 96;
const apart = 15;

/** Figures measured against floor, target and stretch over the cycle. Nothing while there is no line to draw. */
export function BurnUp({
  keyResult,
  cycle,
  look,
}: {
  readonly keyResult: KeyResultRecord;
  readonly cycle: Cycle;
  readonly look: Pick<Look, 'language' | 'forms'>;
}) {
  const { t } = useTexts();
  const chart = burnUp(keyResult, cycle);
  if (!chart) return null;
  const figure = (value: number) => valueText(keyResult, 'current', value, look);
  const form = look.forms ?? look.language;
  const [first, last] = [chart.points[0], chart.points.at(-1)];
  if (!first || !last) return null;
  const nameOf = (id: LevelId) => sayKey(t, `fields:${id}.short`);
  const described = [
    t('inspector:chart.described', {
      first: figure(first.value),
      firstOn: formatDate(first.on, form),
      last: figure(last.value),
      lastOn: formatDate(last.on, form),
    }),
    ...chart.levels.map(({ id, value }) => t('inspector:chart.level', { name: nameOf(id), value: figure(value) })),
  ];
  const named = levelsToName(chart, bottom - top, apart);
  const longest = Math.max(0, ...named.map(({ value }) => figure(value).length));
  const left = Math.min(widestGutter, Math.max(30, longest * figureWidth + 8));
  const x = (on: string) => left + alongOf(chart, on) * (right - left);
  const y = (value: number) => bottom - upOf(chart, value) * (bottom - top);
  // The figure stands on the side with more room.
  const isRight = x(last.on) > (left + right) / 2;
  const valueOf = (id: LevelId) => chart.levels.find((level) => level.id === id)?.value;
  const [start, floor, target, stretch] = (['start', 'floor', 'target', 'stretch'] as const).map(valueOf);
  const path = chart.points.map(({ on, value }, index) => `${index === 0 ? 'M' : 'L'}${at(x(on))} ${at(y(value))}`);
  return (
    <section aria-labelledby="inspector-chart">
      <h3 className="text-label" id="inspector-chart">
        {t('inspector:chart.title')}
      </h3>
      <svg
        className="burn-up"
        viewBox={`0 0 ${String(width)} ${String(height)}`}
        role="img"
        aria-label={described.join(' ')}
      >
        {bands(chart, floor, target).map(({ name, from, to }) => (
          <rect
            key={name}
            className={name}
            x={left}
            width={right - left}
            y={at(Math.min(edge(from), edge(to)))}
            height={at(Math.abs(edge(from) - edge(to)))}
          />
        ))}
        {stretch !== undefined && (
          <line className="burn-up-stretch" x1={left} x2={right} y1={y(stretch)} y2={y(stretch)} />
        )}
        {floor !== undefined && <line className="burn-up-floor" x1={left} x2={right} y1={y(floor)} y2={y(floor)} />}
        {start !== undefined && target !== undefined && (
          <line className="burn-up-pace" x1={x(cycle.start)} y1={y(start)} x2={x(cycle.end)} y2={y(target)} />
        )}
        {target !== undefined && (
          <>
            <line className="burn-up-target" x1={left} x2={right} y1={y(target)} y2={y(target)} />
            <path className="burn-up-peak" d={`M${at(x(cycle.end))} ${at(y(target) - 9)}l5 9h-10z`} />
          </>
        )}
        <path className="burn-up-actual" d={path.join('')} />
        <circle className="burn-up-last" cx={at(x(last.on))} cy={at(y(last.value))} r="4" />
        <text
          className="burn-up-now"
          x={at(x(last.on) + (isRight ? -8 : 8))}
          y={at(Math.max(top + 8, y(last.value) - 6))}
          textAnchor={isRight ? 'end' : 'start'}
        >
          {figure(last.value)}
        </text>
        {named.map(({ id, value }) => (
          <text key={id} className="burn-up-figure" x={left - 6} y={at(y(value) + 4)} textAnchor="end">
            {figure(value)}
          </text>
        ))}
        {named
          .filter(({ id }) => id !== 'start')
          .map(({ id, value }) => (
            <text key={id} className="burn-up-name" x={left + 6} y={at(y(value) - 4)}>
              {nameOf(id)}
            </text>
          ))}
        <text className="burn-up-day" x={left} y={height - 5}>
          {shortDay(cycle.start)}
        </text>
        <text className="burn-up-day" x={right} y={height - 5} textAnchor="end">
          {shortDay(cycle.end)}
        </text>
      </svg>
    </section>
  );

  function edge(value: number | 'low' | 'high'): number {
    return value === 'low' ? bottom : value === 'high' ? top : y(value);
  }

  /** The day without its year, which the toolbar says. */
  function shortDay(date: string): string {
    const [, month, day] = date.split('-').map(Number);
    if (look.language === 'vi') return `${String(day)}/${String(month)}`;
    return formatDate(date, 'en').split(' ').slice(0, 2).join(' ');
  }
}

interface BandPart {
  readonly name: string;
  readonly from: number | 'low' | 'high';
  readonly to: number | 'low' | 'high';
}

/** Up to the floor, up to the target, beyond it; turned over where less is better. */
function bands({ falling }: BurnUpChart, floor: number | undefined, target: number | undefined): readonly BandPart[] {
  const [near, far] = falling ? (['high', 'low'] as const) : (['low', 'high'] as const);
  const middle = floor ?? target;
  if (middle === undefined) return [{ name: 'bar-1', from: near, to: far }];
  const beyond = target ?? middle;
  return [
    { name: 'bar-1', from: near, to: middle },
    { name: 'bar-2', from: middle, to: beyond },
    { name: 'bar-3', from: beyond, to: far },
  ];
}

function at(place: number): string {
  return String(Math.round(place * 10) / 10);
}
