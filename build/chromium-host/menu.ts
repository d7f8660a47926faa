import { guarded } from './guarded.ts';

interface MenuTemplate {
  readonly id?: string;
  readonly label?: string;
  readonly role?: string;
  readonly type?: string;
  readonly accelerator?: string;
  readonly enabled?: boolean;
  readonly visible?: boolean;
  readonly checked?: boolean;
  readonly click?: (item: MenuItem, window: unknown, event: object) => void;
  readonly submenu?: readonly MenuTemplate[] | Menu;
}

/** One entry. Drawn nowhere: tests choose it by id. */
export class MenuItem {
  readonly id: string;
  readonly label: string;
  readonly role: string | undefined;
  readonly type: string;
  readonly accelerator: string | undefined;
  readonly submenu: Menu | null;
  readonly click: (item: MenuItem, window: unknown, event: object) => void;
  enabled: boolean;
  visible: boolean;
  checked: boolean;

  constructor(template: MenuTemplate) {
    this.id = template.id ?? '';
    this.label = template.label ?? '';
    this.role = template.role;
    this.type = template.type ?? (template.submenu ? 'submenu' : 'normal');
    this.accelerator = template.accelerator;
    this.submenu =
      template.submenu === undefined
        ? null
        : template.submenu instanceof Menu
          ? template.submenu
          : Menu.buildFromTemplate(template.submenu);
    this.click = template.click ?? (() => undefined);
    this.enabled = template.enabled ?? true;
    this.visible = template.visible ?? true;
    this.checked = template.checked ?? false;
  }
}

let applicationMenu: Menu | null = null;

export class Menu {
  readonly items: MenuItem[] = [];

  constructor() {
    return guarded('Menu', this);
  }

  static buildFromTemplate(template: readonly MenuTemplate[]): Menu {
    const menu = new Menu();
    for (const entry of template) menu.items.push(entry instanceof MenuItem ? entry : new MenuItem(entry));
    return menu;
  }

  static setApplicationMenu(menu: Menu | null): void {
    applicationMenu = menu;
  }

  static getApplicationMenu(): Menu | null {
    return applicationMenu;
  }

  append(item: MenuItem): void {
    this.items.push(item);
  }

  getMenuItemById(id: string): MenuItem | null {
    for (const item of this.items) {
      if (item.id === id) return item;
      const inside = item.submenu?.getMenuItemById(id);
      if (inside) return inside;
    }
    return null;
  }
}

/** The menu as data, for tests and for people without a menu bar. */
export function menuAsData(menu: Menu | null = applicationMenu): unknown[] {
  return (menu?.items ?? []).map((item) => ({
    id: item.id,
    label: item.label,
    role: item.role ?? null,
    accelerator: item.accelerator ?? null,
    enabled: item.enabled,
    type: item.type,
    items: item.submenu ? menuAsData(item.submenu) : [],
  }));
}
