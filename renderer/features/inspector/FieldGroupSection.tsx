import { useId, type ReactNode } from 'react';
import type { RowRecord } from '#core/domain/cell-fields';
import { formatDate } from '#core/domain/dates';
import type { Band } from '#core/domain/progress';
import { useTexts } from '../../app/i18n';
import { FieldControl } from './FieldControl';
import type { FieldGroup } from './inspector-fields';
import { fieldName, type Look } from './look';
import { ProgressLine } from './ProgressLine';

export interface FieldGroupSectionProps {
  readonly record: RowRecord;
  readonly group: FieldGroup;
  readonly look: Look;
  readonly progress: { readonly score: number | null; readonly band: Band };
  /** What stands behind the fields. */
  readonly children?: ReactNode;
}

/** The fields of one group under its name; under the notes also what others wrote. */
export function FieldGroupSection({ record, group, look, progress, children }: FieldGroupSectionProps) {
  const { t } = useTexts();
  const heading = useId();
  if (group.fields.length === 0) return null;
  // Said once, above the figures that are counted in it.
  const unit = group.id === 'figures' && record.type === 'keyResult' ? record.unit : null;
  return (
    <section aria-labelledby={heading}>
      <h3 className="text-label" id={heading}>
        {t(`inspector:groups.${group.id}`)}
        {unit !== null && <span className="inspector-unit"> · {unit}</span>}
      </h3>
      {group.fields.map((field) =>
        field.type === 'computed' ? (
          <div className="inspector-field" key={field.id}>
            <span className="inspector-name">{fieldName(t, field.id, record.type, look.records)}</span>
            <ProgressLine {...progress} look={look} />
          </div>
        ) : (
          <FieldControl
            // A control keeps what is being typed: it must not carry it to another row.
            key={`${record.id} ${field.id}`}
            record={record}
            field={field}
            look={look}
            unnamed={group.id === 'notes'}
          />
        ),
      )}
      {group.id === 'notes' && <Comments record={record} look={look} />}
      {children}
    </section>
  );
}

function Comments({ record, look }: { readonly record: RowRecord; readonly look: Look }) {
  const { t } = useTexts();
  const all = Object.entries(record.comments)
    .flatMap(([field, comments]) => comments.map((comment) => ({ ...comment, field })))
    .toSorted((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : 0));
  if (all.length === 0) return null;
  return (
    <ul className="inspector-comments text-note">
      {all.map(({ on, who, text, field }, index) => (
        <li key={`${on} ${String(index)}`}>
          <span className="dim">
            {t('inspector:comment', { who, on: formatDate(on, look.forms ?? look.language) })}
            {' · '}
            {fieldName(t, field, record.type, look.records)}
          </span>
          <span>{text}</span>
        </li>
      ))}
    </ul>
  );
}
