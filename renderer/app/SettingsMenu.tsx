import type { ReactElement } from 'react';
import { languageSchema, settingsSchema } from '#core/ipc/contract';
import { ChoiceMenu } from '../ui/Menu';
import { useApp, useAppState } from './app-context';
import { useTexts } from './i18n';

/** Language, theme and row density; each takes effect at once. */
export function SettingsMenu({ trigger }: { readonly trigger: ReactElement }) {
  const { t } = useTexts();
  const app = useApp();
  const settings = useAppState((state) => state.settings);
  return (
    <ChoiceMenu
      trigger={trigger}
      side="right"
      choices={[
        {
          label: t('common:settings.language'),
          value: settings.language ?? 'system',
          options: [
            { value: 'system', label: t('common:settings.languageSystem') },
            { value: 'vi', label: t('common:settings.vietnamese'), lang: 'vi' },
            { value: 'en', label: t('common:settings.english'), lang: 'en' },
          ],
          onChoose: (value) => {
            void app.changeSettings({ language: value === 'system' ? null : languageSchema.parse(value) });
          },
        },
        {
          label: t('common:settings.theme'),
          value: settings.theme,
          options: [
            { value: 'system', label: t('common:settings.themeSystem') },
            { value: 'light', label: t('common:settings.themeLight') },
            { value: 'dark', label: t('common:settings.themeDark') },
          ],
          onChoose: (value) => void app.changeSettings({ theme: settingsSchema.shape.theme.parse(value) }),
        },
        {
          label: t('common:settings.density'),
          value: settings.density,
          options: [
            { value: 'compact', label: t('common:settings.densityCompact') },
            { value: 'regular', label: t('common:settings.densityRegular') },
            { value: 'roomy', label: t('common:settings.densityRoomy') },
          ],
          onChoose: (value) => void app.changeSettings({ density: settingsSchema.shape.density.parse(value) }),
        },
      ]}
    />
  );
}
