import { Menu as BaseMenu } from '@base-ui/react/menu';
import { Check } from 'lucide-react';
import type { ReactElement } from 'react';

/** One group of a menu in which one value is chosen. */
export interface MenuChoice {
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly label: string; readonly lang?: string }[];
  readonly onChoose: (value: string) => void;
}

/** A menu of choices behind a button; every group keeps its own chosen value. */
export function ChoiceMenu({
  trigger,
  choices,
  side = 'bottom',
}: {
  /** The button that opens the menu. */
  readonly trigger: ReactElement;
  readonly choices: readonly MenuChoice[];
  readonly side?: 'bottom' | 'right';
}) {
  return (
    <BaseMenu.Root>
      <BaseMenu.Trigger render={trigger} />
      <BaseMenu.Portal>
        <BaseMenu.Positioner className="menu-positioner" side={side} align="end" sideOffset={6}>
          <BaseMenu.Popup className="menu">
            {choices.map((choice) => (
              <BaseMenu.Group key={choice.label}>
                <BaseMenu.GroupLabel className="menu-label">{choice.label}</BaseMenu.GroupLabel>
                <BaseMenu.RadioGroup
                  value={choice.value}
                  onValueChange={(value: unknown) => {
                    choice.onChoose(String(value));
                  }}
                >
                  {choice.options.map((option) => (
                    <BaseMenu.RadioItem
                      key={option.value}
                      value={option.value}
                      className="menu-item"
                      lang={option.lang}
                    >
                      <BaseMenu.RadioItemIndicator className="menu-check">
                        <Check size={16} strokeWidth={1.75} aria-hidden />
                      </BaseMenu.RadioItemIndicator>
                      <span className="menu-text">{option.label}</span>
                    </BaseMenu.RadioItem>
                  ))}
                </BaseMenu.RadioGroup>
              </BaseMenu.Group>
            ))}
          </BaseMenu.Popup>
        </BaseMenu.Positioner>
      </BaseMenu.Portal>
    </BaseMenu.Root>
  );
}
