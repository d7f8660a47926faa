import { Minus, Plus } from 'lucide-react';
import { useTexts } from '../../../app/i18n';
import { nextZoom } from '../../../app/zoom';
import { IconButton } from '../../../ui/Button';
import { Select } from '../../../ui/Select';
import { zoomChoices, zoomPercent } from './zoom-choices';

/** The zoom of the whole window: one step smaller, any step, one step larger. */
export function ZoomField({
  id,
  zoom,
  onZoom,
}: {
  readonly id: string;
  readonly zoom: number;
  readonly onZoom: (zoom: number) => void;
}) {
  const { t } = useTexts();
  const smaller = nextZoom(zoom, -1);
  const larger = nextZoom(zoom, 1);
  return (
    <div className="settings-line">
      <IconButton
        label={t('settings:mine.zoomOut')}
        hint={smaller === zoom ? t('settings:mine.zoomSmallest') : t('settings:mine.zoomOut')}
        // Not `disabled`: the button that was just pressed would lose the focus at the end of the steps.
        aria-disabled={smaller === zoom}
        icon={<Minus size={16} strokeWidth={1.75} aria-hidden />}
        onClick={() => {
          if (smaller !== zoom) onZoom(smaller);
        }}
      />
      <Select
        id={id}
        className="num"
        value={String(zoomPercent(zoom))}
        options={zoomChoices(zoom).map((percent) => ({ value: String(percent), label: `${String(percent)}%` }))}
        onChoose={(value) => {
          onZoom(Number(value) / 100);
        }}
      />
      <IconButton
        label={t('settings:mine.zoomIn')}
        hint={larger === zoom ? t('settings:mine.zoomLargest') : t('settings:mine.zoomIn')}
        aria-disabled={larger === zoom}
        icon={<Plus size={16} strokeWidth={1.75} aria-hidden />}
        onClick={() => {
          if (larger !== zoom) onZoom(larger);
        }}
      />
    </div>
  );
}
