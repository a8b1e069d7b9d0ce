import type { useLoaderData } from '@remix-run/react';
import type { loader } from './route';

/** The claim as the parts of the page get it. */
export type ClaimData = ReturnType<typeof useLoaderData<typeof loader>>;
