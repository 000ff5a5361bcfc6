import './app.css';
import { mountApp } from '@hansa/kit';
import { client } from './client.ts';
import { pages } from './routes.tsx';

mountApp({ app: 'console', base: '/console/', pages, client });
