<#-- SPDX-License-Identifier: Apache-2.0 -->
<#import "template.ftl" as layout>
<#import "mail.ftl" as mail>
<@layout.emailLayout>
<#if mail.ours>
<@mail.news title="portalMailCredentialRemovedTitle" text="portalMailCredentialRemovedText" kind=(event.getDetail("credential_type")!"")/>
<#else>
${kcSanitize(msg("eventRemoveCredentialBodyHtml", event.getDetail("credential_type")!"unknown", event.date, event.ipAddress))?no_esc}
</#if>
</@layout.emailLayout>
