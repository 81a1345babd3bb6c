/** What gives somebody energy, as the exploration asks it. */
export const energies = ['PEOPLE', 'HANDS', 'OUTSIDE', 'COMPUTERS', 'MAKING', 'MOVING'] as const;
export type Energy = (typeof energies)[number];

/** What somebody can, in their own eyes. */
export const abilities = ['CALM', 'REPAIR', 'STRONG', 'PRECISE', 'SELL', 'PLAN'] as const;
export type Ability = (typeof abilities)[number];

/** What somebody may need before anything else. */
export const needs = ['MONEY', 'SLEEP', 'DEBTS', 'HOUSING', 'HEALTH'] as const;
export type Need = (typeof needs)[number];

/** The two tracks of the programme: work in a promising sector (spoor werken), or an own business (spoor ondernemen). */
export const tracks = ['WORK', 'BUSINESS'] as const;
export type Track = (typeof tracks)[number];

/** The highest of what somebody finished at school. `ELSEWHERE`: a diploma of another country, or they do not know. */
export const diplomas = ['NONE', 'LOWER', 'HAVO', 'VWO', 'MBO_2', 'ELSEWHERE'] as const;
export type Diploma = (typeof diplomas)[number];

/** What somebody does now. `SOME`: a few hours of work, or work that does not last. */
export const occupiedWith = ['NOTHING', 'SOME', 'WORK', 'SCHOOL'] as const;
export type OccupiedWith = (typeof occupiedWith)[number];

/**
 * What a coach answers to who asks to join: a talk, with an appointment, or not now, with a reason and a way on. Neither is a decision:
 * the programme is in no Act.
 */
export const requestAnswers = ['TALK', 'NOT_NOW'] as const;
export type RequestAnswer = (typeof requestAnswers)[number];
