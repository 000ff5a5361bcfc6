import './app.css';
import { mountApp } from '@hansa/kit';
import { client } from './client.ts';
import { pages } from './routes.tsx';

await mountApp({ app: 'console', base: '/console/', pages, client });
