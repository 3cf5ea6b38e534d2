package org.dragoman.opinion;

/**
 * What the model thinks of a marked source and target, over PLV's fifteen roots ({@code YIELD} is CONCEDE and RETREAT).
 *
 * @param plv as the annotators of the PLV set would have it
 * @param own as the definitions of the shipped codebook have it
 */
public record RelationOpinion(Chances plv, Chances own) {}
