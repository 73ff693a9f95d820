package rutter.plan;

/** What is measured and the value it must reach; {@code topic} tells success from watching. */
public record Metric(Topic topic, Words group, Words name, Words target) {}
