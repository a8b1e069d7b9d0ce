DROP INDEX "allocation_lines_case";--> statement-breakpoint
CREATE INDEX "allocation_lines_case_day" ON "allocation_lines" USING btree ("municipality_id","case_id","kept_on");