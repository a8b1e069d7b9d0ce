import type { LoaderFunctionArgs } from '@remix-run/node';
import type { Problem } from './answers.server';
import type { Marked } from './builders.server';

type Loader = ((args: LoaderFunctionArgs) => Promise<Response>) & Marked;

/** A loader for machines: what goes wrong is told as JSON, with the same status and words as on a page. */
export function forMachines(loader: Loader): Loader {
  const answer = async (args: LoaderFunctionArgs): Promise<Response> => {
    try {
      return await loader(args);
    } catch (thrown) {
      if (!isProblem(thrown)) throw thrown;
      const { message, wayOut, requestId } = thrown.data;
      return Response.json(
        { error: [message, wayOut].filter(Boolean).join(' '), requestId },
        thrown.init ?? {},
      );
    }
  };
  return Object.assign(answer, { entrance: loader.entrance });
}

function isProblem(thrown: unknown): thrown is { data: Problem; init: ResponseInit | null } {
  return (
    typeof thrown === 'object' &&
    thrown !== null &&
    'type' in thrown &&
    thrown.type === 'DataWithResponseInit'
  );
}
