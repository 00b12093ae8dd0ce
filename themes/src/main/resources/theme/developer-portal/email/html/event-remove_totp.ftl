<#-- SPDX-License-Identifier: Apache-2.0 -->
<#import "template.ftl" as layout>
<#import "mail.ftl" as mail>
<@layout.emailLayout>
<#if mail.ours>
<@mail.news title="portalMailAppRemovedTitle" text="portalMailAppRemovedText"/>
<#else>
${kcSanitize(msg("eventRemoveTotpBodyHtml", event.date, event.ipAddress))?no_esc}
</#if>
</@layout.emailLayout>
