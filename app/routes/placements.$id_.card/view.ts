import type { useLoaderData } from '@remix-run/react';
import type { loader } from './route';

export type DraftView = ReturnType<typeof useLoaderData<typeof loader>>;
