import { CornerDownRight } from 'lucide-react';
import type { KeyResultRecord } from '#core/domain/plan';
import { headerOf } from '#core/domain/plan-records';
import { keyResultProgress } from '#core/domain/progress';
import { useTexts } from '../../app/i18n';
import { BurnUp } from './BurnUp';
import { CheckInList } from './CheckInList';
import { CoachPlace } from './CoachPlace';
import { FieldGroupSection } from './FieldGroupSection';
import { FieldHistory } from './FieldHistory';
import { fieldGroups } from './inspector-fields';
import type { Look } from './look';

/** Everything about one key result. */
export function KeyResultDetails({
  keyResult,
  active,
  look,
}: {
  readonly keyResult: KeyResultRecord;
  readonly active: string | null;
  readonly look: Look;
}) {
  const { t } = useTexts();
  const header = headerOf(look.records);
  const { score, band } = keyResultProgress(keyResult);
  const [figures, ...others] = fieldGroups('keyResult', header.columns);
  const shared = { record: keyResult, look, progress: { score, band } };
  return (
    <>
      {keyResult.parent && (
        <section>
          <h3 className="text-label">{t('inspector:contributesTo')}</h3>
          <p className="inspector-parent text-note">
            <CornerDownRight size={16} strokeWidth={1.75} aria-hidden />
            <span>{keyResult.parent.title}</span>
          </p>
        </section>
      )}
      <BurnUp keyResult={keyResult} cycle={header.cycle} look={look} />
      <CoachPlace />
      {figures && <FieldGroupSection {...shared} group={figures} />}
      <CheckInList keyResult={keyResult} look={look} />
      <FieldHistory record={keyResult} active={active} look={look} />
      {others.map((group) => (
        <FieldGroupSection key={group.id} {...shared} group={group} />
      ))}
    </>
  );
}
