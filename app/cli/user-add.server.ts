import { findMunicipalityByCode } from '#db/queries/directory.server';
import { addAgency, addUser, userChoices } from '~/domain/accounts/index.server';
import type { agencyKinds } from '~/domain/accounts/schema';
import { NotFound } from '~/domain/kernel/errors';
import { roleNames, roles, type Role } from '~/domain/kernel/permissions';
import { systemScope, type Scope } from '~/domain/kernel/scope';
import { formatInstant } from '~/lib/japanese-date';
import { readArguments, UsageError, type CliCommand } from './command.server';

export const userAdd: CliCommand = {
  name: 'user add',
  usage:
    '<メール> --municipality <コード> --agency <所属> --roles <役割,…> [--name <名前>] [--host <受入先の名前>] [--password <パスワード>]',
  summary: `利用者を加えます。所属は、なければ作ります。役割：${roles.join('、')}。パスワードを書かなければ、一度だけ使えるものを作って示します。`,
  async run(args, say) {
    const { words, options } = readArguments(args, {
      words: ['<メール>'],
      required: ['municipality', 'agency', 'roles'],
      optional: ['name', 'host', 'password'],
    });
    const [mail = ''] = words;
    const held = rolesOf(options.roles);
    const municipality = await findMunicipalityByCode(options.municipality);
    if (!municipality) throw new NotFound(`コード ${options.municipality} の市町村`);
    const scope = systemScope('user-add', municipality.id);
    const agencyId = await agencyNamed(scope, options.agency, municipality.name);
    const hostId = options.host === undefined ? undefined : await hostNamed(scope, options.host);
    const name = options.name ?? mail.split('@', 1)[0] ?? '';
    const added = await addUser(
      scope,
      { mail, name, agencyId, roles: held, hostId },
      { password: options.password },
    );
    say(`${municipality.name}に ${mail}（${held.map((role) => roleNames[role]).join('、')}）を加えました。`);
    if (options.password === undefined) {
      say(`パスワード：${added.password}（${formatInstant(added.until)} まで、一度だけ使えます）`);
    }
  },
};

function rolesOf(text: string): Role[] {
  const names = text.split(/[,、]/).map((name) => name.trim());
  const unknown = names.filter((name) => !(roles as readonly string[]).includes(name));
  if (unknown.length > 0) throw new UsageError(`「${unknown.join('、')}」という役割はありません。`);
  return names as Role[];
}

async function agencyNamed(scope: Scope, name: string, municipality: string): Promise<string> {
  const { agencies } = await userChoices(scope, undefined);
  const found = agencies.find((agency) => agency.name === name);
  return found?.id ?? (await addAgency(scope, { name, kind: kindOf(name, municipality) })).id;
}

/** What kind of body a name tells of; it can be changed on the page of the users. */
function kindOf(name: string, municipality: string): keyof typeof agencyKinds {
  if (name === municipality || /^(市役所|役場)$/.test(name.replace(municipality, ''))) return 'municipality';
  if (/社会福祉協議会|社協/.test(name)) return 'shakyo';
  return /相談|包括|センター/.test(name) ? 'consultation' : 'other';
}

async function hostNamed(scope: Scope, name: string): Promise<string> {
  const { hosts } = await userChoices(scope, undefined);
  const found = hosts.filter((host) => host.name === name);
  const [host] = found;
  if (!host) throw new NotFound(`受入先「${name}」`);
  if (found.length > 1)
    throw new UsageError(
      `「${name}」という受入先が ${found.length} か所あります。/admin/users で選んでください。`,
    );
  return host.id;
}
