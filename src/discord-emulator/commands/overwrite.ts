import { isDeepStrictEqual } from 'node:util';
import type { Command, CommandForm } from '../forms/bodies.ts';
import { checkCommands } from '../forms/command-rules.ts';
import { snowflake } from '../world/ids.ts';
import type { World } from '../world/world.ts';
import { withDefaults } from './command-defaults.ts';

/**
 * Replaces all commands of a guild, or, for `null`, those for everywhere. Commands whose name and
 * type stay keep their ids; the version changes only with the command, as it does in Discord.
 * @throws DiscordError 50035 for commands that Discord would not register
 */
export function overwriteCommands(
  world: World,
  guildId: string | null,
  forms: readonly CommandForm[],
): readonly Command[] {
  const { applicationId, commands, changes } = world;
  checkCommands(forms);
  const known = commands.get(guildId) ?? [];
  const registered = forms.map((form): Command => {
    const filled = withDefaults(form, guildId);
    const old = known.find(({ name, type }) => name === filled.name && type === filled.type);
    const { id = snowflake(), version = snowflake() } = old ?? {};
    const command = { ...filled, id, application_id: applicationId, version };
    const isChanged = old && !isDeepStrictEqual(command, old);
    return isChanged ? { ...command, version: snowflake() } : command;
  });
  commands.set(guildId, registered);
  world.emit('commands');
  changes.notify();
  return registered;
}
