import { Menu } from '@base-ui/react/menu';
import { useTexts } from '../../app/i18n';

export const planActions = ['open', 'rename', 'duplicate', 'move', 'export', 'bin'] as const;
export type PlanAction = (typeof planActions)[number];

const keys: Partial<Record<PlanAction, string>> = { open: 'Enter', rename: 'F2', bin: 'Del' };

/** Where the menu stands, and the button that has the focus before and after it. */
export interface MenuPlace {
  readonly anchor: Element | { getBoundingClientRect: () => DOMRect };
  readonly button: HTMLElement;
}

/** What can be done with one plan. One menu for the whole list, at whichever row asked for it. */
export function PlanMenu({
  place,
  onChoose,
  onClose,
}: {
  readonly place: MenuPlace;
  readonly onChoose: (action: PlanAction) => void;
  readonly onClose: () => void;
}) {
  const { t } = useTexts();
  return (
    <Menu.Root
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      <Menu.Portal>
        <Menu.Positioner className="menu-positioner" anchor={place.anchor} side="bottom" align="end" sideOffset={4}>
          <Menu.Popup className="menu" aria-label={t('plans:menu.label')} finalFocus={() => place.button}>
            {planActions.map((action) => (
              <Menu.Item
                key={action}
                className="menu-item plans-menu-item"
                onClick={() => {
                  onChoose(action);
                }}
              >
                <span>{t(`plans:menu.${action}`)}</span>
                {keys[action] !== undefined && <kbd className="text-note dim">{keys[action]}</kbd>}
              </Menu.Item>
            ))}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
