import { useId } from 'react';
import type { Settings } from '#core/ipc/contract';
import { densities, themes, workbookFonts } from '#core/ipc/settings-choices';
import { useApp, useAppState } from '../../../app/app-context';
import { useTexts } from '../../../app/i18n';
import { Select } from '../../../ui/Select';
import { CommitField } from '../CommitField';
import { SettingsRow, SettingsSection } from '../SettingsSection';
import { DataFolderField } from './DataFolderField';
import { ZoomField } from './ZoomField';

const fontSizes = Array.from({ length: 10 }, (_none, place) => 11 + place);

/** What this computer's user chose for themselves. */
export function MineSettings({ onSaved }: { readonly onSaved: () => void }) {
  const { t } = useTexts();
  const app = useApp();
  const settings = useAppState((state) => state.settings);
  const id = useId();
  const change = async (next: Partial<Settings>): Promise<boolean> => {
    await app.changeSettings(next);
    // A change that could not be written is told as a notice, and the settings stay as they were.
    const now = app.store.getState().settings;
    const isKept = shapeKeys(next).every((key) => now[key] === next[key]);
    if (isKept) onSaved();
    return isKept;
  };
  return (
    <>
      <p className="quiet settings-lead">{t('settings:mine.hint')}</p>
      <SettingsSection title={t('settings:mine.person')}>
        <SettingsRow
          label={t('settings:mine.name')}
          htmlFor={`${id}-name`}
          hint={t('settings:mine.nameHint')}
          hintId={`${id}-name-hint`}
        >
          <CommitField
            id={`${id}-name`}
            className="settings-wide"
            aria-describedby={`${id}-name-hint`}
            value={settings.name}
            onCommit={(text) => change({ name: text.trim() })}
          />
        </SettingsRow>
        <SettingsRow label={t('settings:mine.language')} htmlFor={`${id}-language`}>
          <Select
            id={`${id}-language`}
            value={settings.language ?? 'system'}
            options={[
              { value: 'system', label: t('settings:mine.languageSystem') },
              { value: 'vi', label: t('settings:mine.vietnamese') },
              { value: 'en', label: t('settings:mine.english') },
            ]}
            onChoose={(value) => void change({ language: value === 'system' ? null : value })}
          />
        </SettingsRow>
      </SettingsSection>
      <SettingsSection title={t('settings:mine.look')}>
        <SettingsRow label={t('settings:mine.theme')} htmlFor={`${id}-theme`}>
          <Select
            id={`${id}-theme`}
            value={settings.theme}
            options={themes.map((value) => ({ value, label: t(`settings:mine.themes.${value}`) }))}
            onChoose={(value) => void change({ theme: value })}
          />
        </SettingsRow>
        <SettingsRow label={t('settings:mine.zoom')} htmlFor={`${id}-zoom`}>
          <ZoomField id={`${id}-zoom`} zoom={settings.zoom} onZoom={(zoom) => void change({ zoom })} />
        </SettingsRow>
      </SettingsSection>
      <SettingsSection title={t('settings:mine.sheet')}>
        <SettingsRow label={t('settings:mine.density')} htmlFor={`${id}-density`}>
          <Select
            id={`${id}-density`}
            value={settings.density}
            options={densities.map((value) => ({ value, label: t(`settings:mine.densities.${value}`) }))}
            onChoose={(value) => void change({ density: value })}
          />
        </SettingsRow>
        <SettingsRow label={t('settings:mine.fontSize')} htmlFor={`${id}-font-size`}>
          <Select
            id={`${id}-font-size`}
            value={String(settings.sheetFontSize)}
            options={fontSizes.map((size) => ({ value: String(size), label: t('settings:mine.pixels', { size }) }))}
            onChoose={(value) => void change({ sheetFontSize: Number(value) })}
          />
          <p className="settings-sample" style={{ fontSize: settings.sheetFontSize }} aria-hidden>
            {t('settings:mine.sample')}
          </p>
        </SettingsRow>
      </SettingsSection>
      <SettingsSection title={t('settings:mine.files')}>
        <SettingsRow label={t('settings:mine.workbookFont')} htmlFor={`${id}-workbook-font`}>
          <Select
            id={`${id}-workbook-font`}
            value={settings.workbookFont}
            options={workbookFonts.map((value) => ({ value, label: value }))}
            onChoose={(value) => void change({ workbookFont: value })}
          />
        </SettingsRow>
        <DataFolderField />
      </SettingsSection>
    </>
  );
}

function shapeKeys(change: Partial<Settings>): readonly (keyof Settings)[] {
  // safe: the keys of a part of the settings are keys of the settings
  return Object.keys(change) as (keyof Settings)[];
}
