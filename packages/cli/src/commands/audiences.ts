/** For whom a report or a copy of a log is. */
export const audiences = ['coordinator', 'steering', 'public'] as const
