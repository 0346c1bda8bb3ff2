/** For whom a page is: who coordinates the agreement's work, its steering group, or anybody. */
export type Audience = 'coordinator' | 'steering' | 'public'
