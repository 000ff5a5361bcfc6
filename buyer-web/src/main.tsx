import './app.css';
import { mountApp } from '@hansa/kit';
import { client } from './client.ts';
import { pages } from './routes.tsx';

await mountApp({ app: 'buyer-web', base: '/', pages, client });
