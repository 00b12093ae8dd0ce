<#-- SPDX-License-Identifier: Apache-2.0 -->
<#import "template.ftl" as layout>
<#import "mail.ftl" as mail>
<@layout.emailLayout>
<#if mail.ours>
<@mail.opening title=msg("portalMailTestTitle") text=msg("portalMailTestText", realmName)/>
<@mail.why msg("portalMailTestWhy")/>
<#else>
${kcSanitize(msg("emailTestBodyHtml", realmName))?no_esc}
</#if>
</@layout.emailLayout>
