import type { quoteDocument } from '@hansa/core/contract';
import { subscribe } from '../live.ts';
import type { QuoteClient } from './quote-client.ts';
import type { QuoteTransport } from './quote-transport.ts';

/** How often the doors are asked while nobody tells: they do not push. */
const askEveryMs = 2000;

/** By the doors alone: for where no socket is to be had. Presence needs one. */
export function doorTransport(client: QuoteClient, quoteId: string): QuoteTransport {
  const since = async (sequence: number) => {
    const { operations } = await client.quotes.operationsSince.query({ quoteId: quoteId as never, since: sequence });
    return operations as readonly quoteDocument.OrderedOperation[];
  };
  return {
    since,
    send: async (operations) => {
      const { answers } = await client.quotes.do.mutate({ quoteId: quoteId as never, operations: operations as never });
      return { answers };
    },
    listen: (heard) => {
      const look = () => {
        if (document.visibilityState === 'visible')
          since(heard.at()).then(
            (operations) => {
              if (operations.length > 0) heard.operations(operations);
            },
            () => {
              /* asked again soon */
            },
          );
      };
      const timer = setInterval(look, askEveryMs);
      const silence = subscribe(`quote:${quoteId}`, look);
      const back = () => heard.back();
      const lost = () => heard.lost();
      addEventListener('online', back);
      addEventListener('offline', lost);
      return () => {
        clearInterval(timer);
        silence();
        removeEventListener('online', back);
        removeEventListener('offline', lost);
      };
    },
    show: () => {
      /* needs a socket */
    },
  };
}
