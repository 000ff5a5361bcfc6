import './app.css';
import { mountApp } from '@hansa/kit';
import { client } from './client.ts';
import { pages } from './routes.tsx';
import { Waiting } from './waiting.ts';

mountApp({ app: 'vendor-portal', base: '/portal/', pages, client, inside: Waiting });
