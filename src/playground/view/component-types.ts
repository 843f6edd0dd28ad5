/** A component of a message or a form as Discord sends it, read loosely: all kinds share one shape. */
export interface Component {
  readonly type: number;
  readonly style?: number | null;
  readonly custom_id?: string | null;
  readonly label?: string | null;
  readonly description?: string | null;
  readonly placeholder?: string | null;
  readonly url?: string | null;
  readonly content?: string | null;
  readonly value?: string | null;
  readonly disabled?: boolean | null;
  readonly required?: boolean | null;
  readonly min_length?: number | null;
  readonly max_length?: number | null;
  readonly divider?: boolean | null;
  readonly spacing?: number | null;
  readonly accent_color?: number | null;
  readonly components?: readonly Component[] | null;
  readonly component?: Component | null;
  readonly accessory?: Component | null;
  readonly options?: readonly MenuOption[] | null;
  readonly min_values?: number | null;
  readonly max_values?: number | null;
}

/** An option of a select menu. */
export interface MenuOption {
  readonly label: string;
  readonly value: string;
  readonly description?: string | null;
  readonly default?: boolean | null;
}

/** Discord's numbers, as far as the page knows them; discord.js cannot be loaded by a browser. */
export const ComponentType = {
  ActionRow: 1,
  Button: 2,
  StringSelect: 3,
  TextInput: 4,
  Section: 9,
  TextDisplay: 10,
  Separator: 14,
  Container: 17,
  Label: 18,
} as const;

export const ButtonStyle = { Primary: 1, Secondary: 2, Success: 3, Danger: 4, Link: 5 } as const;
export const TextInputStyle = { Short: 1, Paragraph: 2 } as const;
export const OptionType = { String: 3, Boolean: 5, User: 6, Channel: 7 } as const;
export const ChannelType = { Text: 0, Announcement: 5 } as const;
