import { isDeepStrictEqual } from 'node:util';
import type { Command, CommandForm } from '../forms/bodies.ts';
import { checkCommands } from '../forms/command-rules.ts';
import { snowflake } from '../world/ids.ts';
import type { World } from '../world/world.ts';
import { withDefaults } from './command-defaults.ts';

/**
 * Replaces all commands of a guild, or the global ones for `null`. Commands of the same name and type
 * keep their ids, and unchanged commands keep their versions, as in Discord.
 * @throws DiscordError 50035 for commands that Discord would not register
 */
export function overwriteCommands(
  world: World,
  guildId: string | null,
  forms: readonly CommandForm[],
): readonly Command[] {
  const { applicationId, commands, changes } = world;
  checkCommands(forms);
  const previous = commands.get(guildId) ?? [];
  const registered = forms.map((form): Command => {
    const fields = withDefaults(form, guildId);
    const old = previous.find(({ name, type }) => name === fields.name && type === fields.type);
    const { id = snowflake(), version = snowflake() } = old ?? {};
    const command = { ...fields, id, application_id: applicationId, version };
    const isChanged = old && !isDeepStrictEqual(command, old);
    return isChanged ? { ...command, version: snowflake() } : command;
  });
  commands.set(guildId, registered);
  world.emit('commands');
  changes.notify();
  return registered;
}
